// What comes onto an own list takes two people, one by one and by file, and is then found by whom it is shared with.
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { Lister, work } from "../hit-only/lister.ts";
import { TestPortal } from "../running/portal.ts";
import { seen, startBrowser } from "./browser.ts";
import { signedIn } from "./signed-in.ts";

type Name = "Nora" | "Ada" | "Cal";
let portal: TestPortal;
let lister: Lister;
let browser: Browser;
let list: string;
let pages: Record<Name, Page>;

beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  lister = await Lister.start(portal);
  list = await lister.list();
  browser = await startBrowser();
  const as = async (name: Name) => (await signedIn(browser, portal, lister.people[name].session.secret)).newPage();
  pages = { Nora: await as("Nora"), Ada: await as("Ada"), Cal: await as("Cal") };
});
afterAll(async () => {
  await browser?.close();
  await lister?.administrator.end();
  await portal?.stop();
});

const address = () => `${portal.url}/watchlists/${encodeURIComponent(list)}`;

/** Until a program of Cal's agency is answered it: the index follows within a second. */
async function untilAnswered(name: string): Promise<void> {
  const query = "query ($input: WatchlistAskInput!) { watchlistAsk(input: $input) { hits { entry { id } } } }";
  while (!(await lister.ask("Cal", query, { input: { name, ...work } })).watchlistAsk.hits.length) await wait(100);
}

/** A file of the list's entries, checked. */
async function bringFile(page: Page, ...subjects: [reference: string, name: string][]): Promise<void> {
  const header = "own_reference,kind,name,birth_date,subject_status,grounds,hit_action,duty_contact";
  const rows = subjects.map(([reference, name]) => `${reference},PERSON,${name},1970,SUSPECT,Seen,CHECK,Desk`);
  await page.goto(`${address()}/import`);
  const file = { name: "entries.csv", mimeType: "text/csv", buffer: Buffer.from([header, ...rows].join("\n")) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.waitForURL("**/watchlists/imports/**");
}

describe("an own list", () => {
  it("takes a subject that one person nominates and another approves, whom another agency then finds by asking", async () => {
    const { Nora, Ada, Cal } = pages;
    await Nora.goto(`${address()}/nominate`);
    await Nora.locator("input[name=name]").fill("Cornelia Haverkampf");
    await Nora.getByLabel("Date or year of birth").fill("1966-02-14");
    await Nora.getByLabel("Grounds").fill("Named on three parcels with slides.");
    await Nora.getByLabel("Whom to call").fill("+597 555 0101");
    await Nora.getByRole("button", { name: "Nominate", exact: true }).click();
    await Nora.waitForURL((url) => !url.pathname.endsWith("/nominate"));
    // Who nominated does not decide.
    await Nora.goto(`${portal.url}/watchlists/approvals`);
    await seen(Nora, "Cornelia Haverkampf").first().waitFor();
    expect(await Nora.getByRole("button", { name: "Approve", exact: true }).count()).toBe(0);

    await Ada.goto(`${portal.url}/watchlists/approvals`);
    await seen(Ada, "Named on three parcels with slides.").first().waitFor();
    await Ada.getByRole("button", { name: "Approve", exact: true }).first().click();
    await Ada.getByRole("dialog").getByRole("button", { name: "Approve", exact: true }).click();
    await seen(Ada, "Nothing waits").first().waitFor();

    await untilAnswered("Cornelia Haverkampf");
    await Cal.goto(`${portal.url}/watchlists/ask`);
    await Cal.getByLabel("Purpose", { exact: false }).first().selectOption("INVESTIGATION");
    await Cal.getByLabel("Case reference", { exact: false }).first().fill("XC-2026-015");
    await Cal.getByRole("button", { name: "Begin" }).click();
    await Cal.getByLabel("Name, telephone, e-mail, document or item").fill("Kornelia Haverkamp");
    await Cal.keyboard.press("Enter");
    await Cal.getByRole("link", { name: "Cornelia Haverkampf" }).first().waitFor();
    // It is another agency's: more is known there, and it may be somebody else.
    await Cal.getByRole("button", { name: "Ask the owner" }).waitFor();
    await Cal.getByRole("button", { name: /^Not a match/ }).waitFor();
  });

  it("takes a file that is checked, nominated whole, and approved in one step by who sees what it changes", async () => {
    const { Nora, Ada } = pages;
    const [changed] = (await lister.listed(list, [{ kind: "PERSON", name: "Barthold Nijkerkman", birthDate: "1970", ownReference: "B-1" }])) as [
      string,
    ];
    await bringFile(Nora, ["B-1", "Barthold Nijkerk"], ["B-2", "Adelheid Oosterwolde"]);
    await seen(Nora, "1 entry changed").first().waitFor();
    await Nora.getByRole("button", { name: "Nominate 2 rows" }).click();
    await seen(Nora, /2 nominations wait for a second person/)
      .first()
      .waitFor();

    await Ada.goto(`${portal.url}/watchlists/approvals`);
    await Ada.getByRole("link", { name: "entries.csv" }).click();
    await Ada.waitForURL("**/watchlists/imports/**");
    await Ada.getByRole("link", { name: "Changes of entries" }).click();
    await seen(Ada, "Barthold Nijkerkman").first().waitFor();
    await Ada.getByRole("button", { name: "Approve 2 nominations" }).click();
    await Ada.getByRole("dialog").getByRole("button", { name: "Approve 2 nominations" }).click();
    await seen(Ada, /2 of them were approved/)
      .first()
      .waitFor();
    await Ada.goto(`${portal.url}/watchlists/entries/${encodeURIComponent(changed)}`);
    await Ada.getByRole("heading", { name: "Barthold Nijkerk", exact: true }).waitFor();
  });

  it("lets whoever brought a file take back what still waits of it", async () => {
    const { Nora, Ada } = pages;
    await bringFile(Nora, ["C-1", "Bartolomea Wezenaar"]);
    await Nora.getByRole("button", { name: "Nominate 1 row" }).click();
    await Nora.getByRole("button", { name: "Take back 1 nomination" }).click();
    await Nora.getByRole("dialog").getByRole("button", { name: "Take back 1 nomination" }).click();
    await Nora.getByRole("main").getByRole("button", { name: "Take back 1 nomination" }).waitFor({ state: "detached" });
    await Ada.goto(`${portal.url}/watchlists/approvals`);
    await seen(Ada, "Nothing waits").first().waitFor();
  });
});
