// Asking a list by name in a real browser, and by a key, on an imported list.

import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { TestPortal } from "../running/portal.ts";
import { secret } from "../running/postgres.ts";
import { startBrowser } from "./browser.ts";

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
