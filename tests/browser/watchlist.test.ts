// Asking a list by name in a real browser, and by a key, on an imported list.

import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { TestPortal } from "../running/portal.ts";
import { secret } from "../running/postgres.ts";
import { seen, startBrowser } from "./browser.ts";
import { screenPasted } from "./screening.ts";

let portal: TestPortal;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  portal = await TestPortal.start();
  const imported = spawnSync(
    process.execPath,
    [
      "--import",
      "tsx",
      "lib/watchlists/import-command.ts",
      "--format",
      "ofac",
      "--list",
      "Exercise list",
      "--keeper",
      "AW-CUSTOMS",
      "tests/watchlists/fixtures/ofac",
    ],
    {
      env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: portal.databaseUrl, PORTOLAN_SECRET: secret, PORTOLAN_DATA: portal.folder },
      encoding: "utf8",
    },
  );
  expect(imported.stderr + imported.stdout).toContain("added");
  browser = await startBrowser();
  page = await (await browser.newContext({ locale: "en-US" })).newPage();
  await page.goto(`${portal.url}/sign-in?callbackUrl=%2Fwatchlists%2Fask`);
  await page
    .getByRole("button", { name: /Marlon/ })
    .first()
    .click();
  await page.waitForURL("**/watchlists/ask");
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

describe("asking a list", () => {
  it("finds an alias with a typo, says why, and keeps the name out of the address", async () => {
    await page.getByLabel("Purpose", { exact: false }).first().selectOption("INVESTIGATION");
    await page.getByLabel("Case reference", { exact: false }).first().fill("JM-2026-014");
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByLabel("Name, telephone, e-mail, document or item").fill("Tobin Quiloa Mertens");
    await page.keyboard.press("Enter");
    await page
      .getByText(/QUILLOA MERTENS/i)
      .first()
      .waitFor();
    expect(page.url()).not.toMatch(/quil/i);
    expect(await page.getByText("JM-2026-014").count()).toBeGreaterThan(0);
  });

  it("records who asked, why and for which case, for the auditor", async () => {
    const auditor = portal.people().find(({ agency, roles }) => agency === "JM-CUSTOMS" && roles.includes("AUDITOR"));
    const { data } = await portal.ask(
      auditor?.key ?? "",
      "{ accessRecords(first: 20) { edges { node { purpose caseReference consulted member { name } asked } } } }",
    );
    const asked = data.accessRecords.edges
      .map(({ node }: { node: { caseReference: string } }) => node)
      .find(({ caseReference }: { caseReference: string }) => caseReference === "JM-2026-014");
    expect(asked).toMatchObject({
      purpose: "INVESTIGATION",
      member: { name: "Marlon Bexmoor" },
      consulted: [expect.stringMatching(/^WATCHLIST_ENTRY:/)],
    });
    expect(JSON.stringify(asked.asked)).toContain("Tobin Quiloa Mertens");
  });
});

describe("screening", () => {
  it("is done by keyboard alone: asking, looking through the matches, opening one, and the next question", async () => {
    await page.goto(`${portal.url}/watchlists/ask`);
    const box = page.getByLabel("Name, telephone, e-mail, document or item");
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.waitForFunction(() => document.activeElement?.tagName === "INPUT");
    await page.keyboard.type("+297 560 0100");
    await seen(page, "Taken for a telephone number.").waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Tobin Quiloa Mertens");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /Strong match/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toMatch(/QUILLOA/);
    await page.keyboard.press("Escape");
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("?");
    await seen(page, "Keys of this page").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/watchlists/entries/**");
  });

  it("takes a pasted list, says what to expect, goes on without the browser, and answers a file of the matches", async () => {
    const rows = await screenPasted(page, portal.url, "Name;Born\nTobin Quiloa Mertens;1961\nXylo Brantwick;1970\n=cmd;1971");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ row: "1", names: "Tobin Quiloa Mertens", birth_date: "1961", watchlist: "Exercise list" });
    await page.getByRole("link", { name: "Show all rows" }).click();
    await seen(page, "Xylo Brantwick").waitFor();
  });

  it("goes on looking for who was asked for, and tells in the navigation what came to match", async () => {
    await page.goto(`${portal.url}/watchlists/ask`);
    await page.getByLabel("Name, telephone, e-mail, document or item").fill("Zebulon Newcomer");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Go on looking" }).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByText(/notification/)
      .first()
      .waitFor();
    await dialog.getByRole("button", { name: "Go on looking" }).click();
    await seen(page, "Saved: you find it under standing queries.").waitFor();
    const administrator = await portal.administrator();
    await administrator.query(`with entry as (
        insert into watchlist_entry (watchlist_id, agency_id, audience_id, source_id, kind, name)
        select id, agency_id, audience_id, 'new', 'PERSON', 'NEWCOMER, Zebulon' from watchlist where name = 'Exercise list' returning *)
      insert into watchlist_entry_name (entry_id, agency_id, audience_id, position, name, quality, search_key)
      select id, agency_id, audience_id, 0, name, 'PRIMARY', 'newcomer zebulon' from entry`);
    await administrator.end();
    for (;;) {
      await page.goto(`${portal.url}/standing-queries`);
      if (await page.getByRole("link", { name: /NEWCOMER/ }).count()) break;
    }
    // The navigation may have been counted a moment before it came to match.
    await page.goto(`${portal.url}/standing-queries`);
    await page.getByLabel("1 new").filter({ visible: true }).first().waitFor();
    await page.getByRole("button", { name: "Seen" }).click();
    await seen(page, "Nothing new.").waitFor();
  });
});
