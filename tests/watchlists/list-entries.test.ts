import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { graphql } from "graphql";
import { schema } from "../../graphql/schema.ts";
import { translatorFor } from "../../lib/languages/messages.ts";
import type { ListedSubject } from "./ofac-folder.ts";
import { WatchlistDatabase } from "./watchlist-database.ts";

// Namesakes, so that the order of names alone would not tell pages apart.
const subjects = Array.from(
  { length: 12 },
  (_, place): ListedSubject => ({
    id: place + 1,
    name: place < 6 ? "MERTENS, Tobin" : `AMBERSON ${place}`,
    aliases: place % 3 === 0 ? [`ABDALLAH TRADING ${place}`] : [],
    ...(place === 0 && { address: "Pier 7" }),
  }),
);
const struckOff: ListedSubject = { id: 99, name: "STRUCK, Olaf" };

let database: WatchlistDatabase;
beforeAll(async () => {
  database = await WatchlistDatabase.start();
  await database.import("List", [...subjects, struckOff]);
  await database.import("List", subjects);
});
afterAll(() => database?.stop());

type Entries = {
  totalCount: number;
  edges: { cursor: string; node: { sourceId: string; name: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
};
type Answer = {
  watchlists: { edges: { node: { entryCount: number; imports: { added: number; delisted: number; unchanged: number }[]; entries: Entries } }[] };
};

async function askFor(variableValues: object): Promise<Answer["watchlists"]["edges"][number]["node"]> {
  const source = `query($first: Int, $last: Int, $after: String, $before: String, $filter: WatchlistEntryFilter, $orderBy: WatchlistEntryOrder) { watchlists { edges { node {
    entryCount imports { added delisted unchanged }
    entries(first: $first, last: $last, after: $after, before: $before, filter: $filter, orderBy: $orderBy) { totalCount edges { cursor node { sourceId name } } pageInfo { hasNextPage hasPreviousPage } } } } } }`;
  const { data, errors } = await database.asAnalyst((operation) =>
    graphql({ schema, source, variableValues: { ...variableValues }, contextValue: { operation, t: translatorFor("en") } }),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
  return (data as unknown as Answer).watchlists.edges[0]?.node as Answer["watchlists"]["edges"][number]["node"];
}
const idsOf = ({ entries }: { entries: Entries }) => entries.edges.map(({ node }) => node.sourceId);

describe("the entries of a watchlist", () => {
  it("come page by page in the order of names, each once, the same backwards", async () => {
    const whole = await askFor({ first: 100 });
    expect(whole.entries.edges.map(({ node }) => node.name)).toEqual(subjects.map(({ name }) => name).sort());
    for (const [size, at] of [
      ["first", "after"],
      ["last", "before"],
    ] as const) {
      const walked: string[][] = [];
      for (let cursor: string | undefined, more = true; more; ) {
        const page = await askFor({ [size]: 5, [at]: cursor });
        walked.push(idsOf(page));
        more = size === "first" ? page.entries.pageInfo.hasNextPage : page.entries.pageInfo.hasPreviousPage;
        cursor = page.entries.edges.at(size === "first" ? -1 : 0)?.cursor;
      }
      expect(walked.map(({ length }) => length)).toEqual([5, 5, 2]);
      expect((size === "first" ? walked : walked.reverse()).flat()).toEqual(idsOf(whole));
    }
  });

  it("are found by beginnings of words of any name, in any order and case", async () => {
    const found = async (text: string) => (await askFor({ first: 100, filter: { text } })).entries.totalCount;
    expect(await found("abdal")).toBe(4);
    expect(await found("tob mert")).toBe(6);
    expect(await found("Mertens, Tobin")).toBe(6);
    expect(await found("bdal")).toBe(0);
    expect(await found("tob zz")).toBe(0);
    expect(await found("—")).toBe(0);
    expect(await found(".*")).toBe(0);
  });

  it("include those struck off only when asked to", async () => {
    expect((await askFor({ first: 100 })).entries.totalCount).toBe(12);
    expect(idsOf(await askFor({ first: 100, filter: { includeDelisted: true, text: "struck" } }))).toEqual(["99"]);
  });

  it("stand beside what the imports changed, latest first", async () => {
    const { entryCount, imports } = await askFor({ first: 1 });
    expect({ entryCount, imports }).toEqual({
      entryCount: 12,
      imports: [
        { added: 0, delisted: 1, unchanged: 12 },
        { added: 13, delisted: 0, unchanged: 0 },
      ],
    });
  });

  it("come in the order of their last change when asked to, page by page, each once, the same backwards", async () => {
    await database.import(
      "List",
      subjects.map((one) => (one.id === 9 ? { ...one, address: "Pier 9" } : one)),
    );
    const whole = await askFor({ first: 100, orderBy: "CHANGED" });
    expect(idsOf(whole)[0]).toBe("9");
    expect([...idsOf(whole)].sort()).toEqual([...idsOf(await askFor({ first: 100 }))].sort());
    for (const [size, at] of [
      ["first", "after"],
      ["last", "before"],
    ] as const) {
      const walked: string[][] = [];
      for (let cursor: string | undefined, more = true; more; ) {
        const page = await askFor({ [size]: 5, [at]: cursor, orderBy: "CHANGED" });
        walked.push(idsOf(page));
        more = size === "first" ? page.entries.pageInfo.hasNextPage : page.entries.pageInfo.hasPreviousPage;
        cursor = page.entries.edges.at(size === "first" ? -1 : 0)?.cursor;
      }
      expect((size === "first" ? walked : walked.reverse()).flat()).toEqual(idsOf(whole));
    }
    const byName = (await askFor({ first: 1 })).entries.edges[0]?.cursor;
    await expect(askFor({ first: 1, after: byName, orderBy: "CHANGED" })).rejects.toThrow(/not one of ours/);
  });

  it.each([{ first: 101 }, { first: 1, last: 1 }, { after: "x" }, { after: Buffer.from('["a", "b"]').toString("base64url") }])(
    "refuse %j",
    async (page) => {
      await expect(askFor(page)).rejects.toThrow(/Ask for the first|not one of ours/);
    },
  );
});

it("answers a question over the contract, with entry, reasons and, in the asker's language, faults", async () => {
  const ask = (input: string) =>
    `{ watchlistAsk(input: { ${input} }) { hits { score band matchedName entry { sourceId names { name quality } watchlist { name } } reasons { kind asked listed similarity } } userErrors { code field message } } }`;
  const answers = await Promise.all(
    [ask('name: "Tobin Martens", purpose: INVESTIGATION, caseReference: "1"'), ask('name: " ", purpose: INVESTIGATION, caseReference: "1"')].map(
      (source) => database.asAnalyst((operation) => graphql({ schema, source, contextValue: { operation, t: translatorFor("es") } })),
    ),
  );
  const [fair, faulty] = answers.map(({ data }) => (data as { watchlistAsk: { hits: object[]; userErrors: object[] } }).watchlistAsk);
  expect(fair?.hits).toHaveLength(6);
  expect(fair?.hits[0]).toMatchObject({ band: "STRONG", matchedName: "MERTENS, Tobin", entry: { watchlist: { name: "List" } } });
  expect(faulty).toEqual({ hits: [], userErrors: [{ code: "REQUIRED", field: ["name"], message: "Este dato es necesario." }] });
});
