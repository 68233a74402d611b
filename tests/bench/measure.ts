// Each line for each viewer: over HTTP, the database alone, by hand-written SQL, and what the plans visit.
import type pg from "pg";
import type { Asking } from "./asking.ts";
import { count, countBars, feed, filters, type Line, orders, pages, report, searches } from "./lines.ts";
import { everythingOf, firstChanges, pageOf, placesOf, plainCount, plainPage, totalCount } from "./operations.ts";
import { wholeScans } from "./plans.ts";
import type { Viewer } from "./registry.ts";
import { stopwatch, type Times, timed } from "./timing.ts";

export type Measured = {
  group: Line["group"] | "enter";
  name: string;
  viewer: string;
  bar: number | null;
  http: Times | null;
  database: Times;
  plain: Times | null;
  /** Tables that the plans read as a whole. */
  scans: string[];
};
type Seen = Viewer & { audiences: number[]; reports: number };

const repeat = 20;

export class Measuring {
  readonly #asking: Asking;
  readonly #plainly: pg.Client;
  readonly #rowsOf: Map<string, number>;
  constructor(asking: Asking, plainly: pg.Client, rowsOf: Map<string, number>) {
    this.#asking = asking;
    this.#plainly = plainly;
    this.#rowsOf = rowsOf;
  }

  async entering(viewer: Seen): Promise<Measured> {
    const client = this.#plainly;
    const once = async () => {
      await client.query("begin");
      const taken = await stopwatch(() => client.query({ name: "enter", text: "select * from portolan.enter($1)", values: [viewer.key] }));
      // As operations end: what entering keeps for the next time is kept.
      await client.query("commit");
      return taken;
    };
    const bar = viewer.audiences.length > 50_000 ? 5 : 2;
    const name = `entering, ${viewer.audiences.length.toLocaleString("en")} audiences`;
    return { group: "enter", name, viewer: viewer.sight, bar, http: null, database: await timed(repeat * 3, once), plain: null, scans: [] };
  }

  async #line(line: Line, viewer: Seen, operation: string, plain: string | null, bar: number | null): Promise<Measured> {
    const http = await timed(repeat, async () => (await this.#asking.overHttp(viewer.key, operation)).milliseconds);
    const { statements } = await this.#asking.inProcess(viewer.key, operation);
    const database = await timed(repeat, async () => (await this.#asking.inProcess(viewer.key, operation)).milliseconds);
    const byHand = plain === null ? null : await timed(repeat / 2, () => stopwatch(() => this.#plainly.query(plain, [viewer.audiences])));
    const scans = line.group === "count" || line.group === "order" ? [] : wholeScans(await this.#asking.plans(statements), this.#rowsOf);
    return { group: line.group, name: line.name, viewer: viewer.sight, bar, http, database, plain: byHand, scans };
  }

  async viewer(viewer: Seen, agency: { id: string; row: number }, itemId: string, chosen: RegExp): Promise<Measured[]> {
    const measured: Measured[] = [];
    if (chosen.test("entering")) measured.push(await this.entering(viewer));
    for (const line of [...pages, ...filters(agency, itemId), ...orders, ...searches]) {
      if (!chosen.test(line.name) || (line.group === "filter" && !viewer.reports)) continue;
      const after = line.name === "tenth page" ? await this.#ninthPage(viewer) : null;
      const plain = line.plain && !after ? plainPage(line.plain, line.name === "last page") : null;
      measured.push(await this.#line(line, viewer, pageOf(line, after), plain, line.bar));
    }
    if (chosen.test(count.name)) measured.push(await this.#line(count, viewer, totalCount, plainCount, countBars[viewer.sight]));
    if (chosen.test(feed.name)) measured.push(await this.#line(feed, viewer, firstChanges, null, feed.bar));
    if (chosen.test(report.name) && viewer.reports) {
      const { data } = await this.#asking.overHttp(viewer.key, placesOf(1));
      const { reference } = data.seizureReports.edges[0].node;
      measured.push(await this.#line(report, viewer, everythingOf(reference), null, report.bar));
    }
    return measured;
  }

  /** Where the tenth page begins; null for a viewer who sees less. */
  async #ninthPage(viewer: Seen): Promise<string | null> {
    let after: string | null = null;
    for (let page = 0; page < 9; page++) {
      const { data } = await this.#asking.overHttp(viewer.key, pageOf(pages[0] as Line, after));
      if (!data.seizureReports.pageInfo.hasNextPage) return null;
      after = data.seizureReports.pageInfo.endCursor;
    }
    return after;
  }
}
