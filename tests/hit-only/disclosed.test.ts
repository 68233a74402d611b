// An entry that its reader was given, on a list that the reader has lost: it is read without its list, by every way.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { nomination, OwnListPortal } from "../watchlists/own-list-portal.ts";

let own: OwnListPortal;
let list: string;
let entry: string;
beforeAll(async () => {
  own = await OwnListPortal.start();
  list = await own.createList("Ada", "Lost");
  await own.share("Ada", list, "AMBER", [{ agency: own.agencyId("QB-CUSTOMS") }]);
  entry = await own.list("Nora", "Ada", list, nomination("Zebulon Quackenbush"));
  await own.list("Nora", "Ada", list, nomination("Hidden Quackenbush", { phones: ["+2975829999"], isHitOnly: true }));
  await own.untilFound("Bob", "Zebulon Quackenbush", entry);
  // As when a disclosure outlives the sharing for a moment.
  await own.administrator.query("update watchlist set audience_id = portolan.home_audience(agency_id, null) where name = 'Lost'");
});
afterAll(() => own?.stop());

describe("an entry whose list its reader has lost", () => {
  const about = "watchlist { name } keeper { name }";
  const alone = { watchlist: null, keeper: { name: "Agency QA-CUSTOMS" } };

  it("is opened, asked for and screened without its list, and tells whose it is", async () => {
    expect((await own.ask("Bob", `{ node(id: "${entry}") { ... on WatchlistEntry { ${about} } } }`)).node).toEqual(alone);
    const work = { purpose: "CONTROL_OF_ITEM", caseReference: "a test" };
    const { watchlistAsk } = await own.ask(
      "Bob",
      `query ($input: WatchlistAskInput!) { watchlistAsk(input: $input) { hits { entry { ${about} } } } }`,
      {
        input: { name: "Zebulon Quackenbush", ...work },
      },
    );
    expect(watchlistAsk.hits).toEqual([{ entry: alone }]);
    const { screen } = await own.ask("Bob", `query ($input: ScreenInput!) { screen(input: $input) { results { hits { entry { ${about} } } } } }`, {
      input: { subjects: [{ names: ["Zebulon Quackenbush"] }], ...work },
    });
    expect(screen.results[0].hits).toEqual([{ entry: alone }]);
  });

  it("is on its list for its owner, who is told how many may only be hit, and nobody else is", async () => {
    const counts = `{ node(id: "${list}") { ... on Watchlist { entryCount hitOnlyCount } } }`;
    expect((await own.ask("Nora", counts)).node).toEqual({ entryCount: 1, hitOnlyCount: 1 });
    await own.administrator.query(
      "update watchlist set audience_id = (select audience_id from watchlist_entry where name = 'Zebulon Quackenbush') where name = 'Lost'",
    );
    expect((await own.ask("Bob", counts)).node).toEqual({ entryCount: 1, hitOnlyCount: 0 });
  });
});
