// The record keeps what was asked as fields and arguments; auditors read `filter.status DRAFT, search "cocaine"`.

type Field = { field: string; details: string };

function detailsOf(value: unknown, path: string): string[] {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  if (Array.isArray(value) && value.every((one) => typeof one !== "object")) return [`${path} ${value.map(said).join(", ")}`];
  if (typeof value === "object") return Object.entries(value).flatMap(([name, inner]) => detailsOf(inner, path ? `${path}.${name}` : name));
  return [path ? `${path} ${said(value)}` : said(value)];
}

const said = (value: unknown) => (typeof value === "string" && !/^[A-Z][A-Z_]*$/.test(value) ? `“${value}”` : String(value));

/** Each root field that was asked for, with its arguments in words. */
export function fieldsAsked(asked: unknown): Field[] {
  if (!Array.isArray(asked)) return [];
  return asked.map((one: { field?: unknown; arguments?: unknown; id?: unknown; tooLong?: unknown }) => ({
    field: String(one.field ?? ""),
    details: one.tooLong ? "…" : detailsOf(one.arguments ?? one.id, "").join(" · "),
  }));
}
