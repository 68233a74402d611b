// What the load generator was told: its own account, against which the database is judged afterwards.

export type Action = "FILE" | "RELEASE" | "RECALL";

/** One operation that was sent. It names itself in the record of access. */
export type Entry = {
  name: string;
  action: Action;
  ownReference: string;
  /** ACKNOWLEDGED: the answer said that it is done. UNKNOWN: no whole answer came, so both may be. */
  outcome: "ACKNOWLEDGED" | "UNKNOWN" | "REFUSED";
};

export class Ledger {
  readonly entries: Entry[] = [];
  #next = 0;

  /** `names`: whether each operation has a name of its own, by which its record of access is found. */
  constructor(readonly names = true) {}

  newName(action: Action): string {
    return this.names ? `${action.toLowerCase()}_${this.#next++}` : action.toLowerCase();
  }

  write(entry: Entry): void {
    this.entries.push(entry);
  }

  count(outcome: Entry["outcome"], action?: Action): number {
    return this.entries.filter((one) => one.outcome === outcome && (!action || one.action === action)).length;
  }
}
