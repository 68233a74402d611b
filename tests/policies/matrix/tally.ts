// Counts the cases, cell by cell, and keeps what did not come out as the oracle said.
import type { AudienceName, StateName } from "./plan.ts";
import { perCell, recipientKinds, states } from "./plan.ts";
import type { Told } from "./telling.ts";

type Cell = { visible: number; hidden: number };
const fewest = perCell === 1 ? 1 : 5;
const columns: AudienceName[] = ["nobody", ...recipientKinds];

export class Tally {
  readonly #cells = new Map<string, Cell>();
  readonly #mismatches = new Map<string, string[]>();

  /** One case: whether the viewer was to get the report this way, and whether what came back is as it must be. */
  add(way: string, who: string, { name, plan }: Told, isVisible: boolean, mismatch: string | null): void {
    const key = `${way}|${plan.state}|${plan.audience}`;
    const cell = this.#cells.get(key) ?? { visible: 0, hidden: 0 };
    cell[isVisible ? "visible" : "hidden"] += 1;
    this.#cells.set(key, cell);
    if (mismatch) {
      const line = `${who} × ${name} (${plan.state}, ${plan.audience}, ${plan.tlp}), expected ${isVisible ? "visible" : "hidden"}: ${mismatch}`;
      this.#mismatches.set(way, [...(this.#mismatches.get(way) ?? []), line]);
    }
  }

  mismatches(way: string): string[] {
    const all = this.#mismatches.get(way) ?? [];
    return all.length > 8 ? [...all.slice(0, 8), `and ${all.length - 8} more`] : all;
  }

  /** Cells of a way with too few cases of a sort that can exist there. */
  thin(way: string, canBe: (state: StateName, audience: AudienceName) => { visible: boolean; hidden: boolean }): string[] {
    return states.flatMap((state) =>
      columns.flatMap((audience) => {
        if ((audience === "nobody") !== (state === "DRAFT") && !(state === "WITHDRAWN" && audience === "nobody")) return [];
        const { visible = 0, hidden = 0 } = this.#cells.get(`${way}|${state}|${audience}`) ?? {};
        const can = canBe(state, audience);
        return (can.visible && visible < fewest) || (can.hidden && hidden < fewest)
          ? [`${way}, ${state}, ${audience}: ${visible} visible, ${hidden} hidden`]
          : [];
      }),
    );
  }

  /** Visible/hidden cases of each cell; a line for each way and state. */
  table(): string {
    const ways = [...new Set([...this.#cells.keys()].map((key) => key.split("|")[0] as string))];
    const wide = Math.max(...ways.map((way) => way.length), 10);
    const line = (cells: string[]) =>
      cells
        .map((cell, place) => (place === 0 ? cell.padEnd(wide) : cell.padEnd(11)))
        .join(" ")
        .trimEnd();
    const rows = ways.flatMap((way) =>
      states.map((state) =>
        line([
          way,
          state,
          ...columns.map((audience) => {
            const cell = this.#cells.get(`${way}|${state}|${audience}`);
            return cell ? `${cell.visible}/${cell.hidden}` : "";
          }),
        ]),
      ),
    );
    return [line(["way out", "state", ...columns]), ...rows, `${this.total()} cases in ${this.#cells.size} cells, visible/hidden`].join("\n");
  }

  total(): number {
    return [...this.#cells.values()].reduce((sum, { visible, hidden }) => sum + visible + hidden, 0);
  }
}
