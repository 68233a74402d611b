// A partner that keeps a copy of what it may see by following the feed, and what it is held against.
import type { TestPortal } from "../running/portal.ts";

export const report = "id reference status version tlp narrative goods { description } legs { country } parties { name } versions { version }";
export const notice = "id reference acknowledgedAt";

export type Ask = (query: string, variables?: object) => ReturnType<TestPortal["ask"]>;

export class Partner {
  readonly copy = new Map<string, string>();
  cursor: string | null = null;
  /** How often the feed told it to begin anew. */
  beginnings = 0;

  constructor(
    readonly name: string,
    readonly ask: Ask,
  ) {}

  /** One call of the feed; whether there is more. */
  async follow(size: number): Promise<boolean> {
    const { data, errors } = await this.ask(
      `query ($after: String, $first: Int) { changes(after: $after, first: $first) { startsAnew hasMore endCursor
        changes { recordId isGone seizureReport { ${report} } notice { ${notice} } } } }`,
      { after: this.cursor, first: size },
    );
    if (errors) throw new Error(`${this.name}: ${JSON.stringify(errors)}`);
    const { startsAnew, hasMore, endCursor, changes } = data.changes;
    if (startsAnew) {
      this.copy.clear();
      this.beginnings += 1;
    }
    const ids = changes.map(({ recordId }: { recordId: string }) => recordId);
    if (new Set(ids).size !== ids.length) throw new Error(`${this.name} is told of a record twice in one page`);
    for (const { recordId, isGone, seizureReport, notice } of changes) {
      if (isGone) this.copy.delete(recordId);
      else this.copy.set(recordId, JSON.stringify(seizureReport ?? notice));
    }
    this.cursor = endCursor;
    return hasMore;
  }

  async catchUp(size = 100): Promise<void> {
    while (await this.follow(size));
  }

  /** Everything that it may see, read from the lists. */
  async sight(): Promise<Map<string, string>> {
    const seen = new Map<string, string>();
    for (const [list, fields] of [
      ["seizureReports", report],
      ["notices", notice],
    ]) {
      for (let after: string | null = null, more = true; more; ) {
        const { data, errors } = await this.ask(
          `query ($after: String) { page: ${list}(first: 100, after: $after) { edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`,
          { after },
        );
        if (errors) throw new Error(`${this.name}: ${JSON.stringify(errors)}`);
        for (const { node } of data.page.edges) seen.set(node.id, JSON.stringify(node));
        [after, more] = [data.page.pageInfo.endCursor, data.page.pageInfo.hasNextPage];
      }
    }
    return seen;
  }
}

/** In one order, to be compared. */
export const sorted = (entries: Map<string, string>): [string, string][] => [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
