// Gathers every fault of an input, so that all of them are told at once, each with its field.
import { type Fault, UserError } from "./user-error.ts";

const mostLanguages = 20;

export class Faults {
  readonly found: Fault[] = [];
  add(code: Fault["code"], field: (string | number)[], values?: Fault["values"]): void {
    this.found.push({ code, field: field.map(String), ...(values && { values }) });
  }
  text(value: string | null | undefined, field: (string | number)[], { required = false, max = 200 } = {}): void {
    if (required && !value?.trim()) this.add("REQUIRED", field);
    if (value && value.length > max) this.add("TOO_LONG", field, { max });
  }
  pattern(value: string | null | undefined, pattern: RegExp, field: (string | number)[]): void {
    if (value && !pattern.test(value)) this.add("INVALID", field);
  }
  date(value: string | null | undefined, field: (string | number)[]): boolean {
    const day = new Date(`${value}T00:00:00Z`);
    const ok = !!value && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === value;
    if (value && !ok) this.add("INVALID", field);
    return !!ok;
  }
  email(value: string | null | undefined, field: (string | number)[]): void {
    this.text(value, field, { max: 254 });
    this.pattern(value, /^[^\s@]+@[^\s@]+\.[^\s@]+$/, field);
  }
  /** ISO 639-1, such as `es`. */
  languages(codes: string[], field: (string | number)[]): void {
    if (codes.length > mostLanguages) this.add("TOO_MANY", field, { max: mostLanguages });
    for (const [place, code] of codes.entries()) this.pattern(code, /^[a-z]{2}$/, [...field, place]);
  }
  /** Ends the action when there are any. */
  raise(): void {
    if (this.found.length) throw new UserError(...this.found);
  }
}
