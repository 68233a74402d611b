// The story of a pattern in a real browser: what became frequent is drafted, released after its preview, read by the
// partner that it was for with what fits it, and does not exist for others.
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { TestPortal } from "../running/portal.ts";
import { seen, startBrowser } from "./browser.ts";
import { desk, signedIn, telephone } from "./signed-in.ts";

let portal: TestPortal;
let browser: Browser;
let marlon: Page;
let address: string;
const complaints: string[] = [];
const title = "What rises this year";

beforeAll(async () => {
  portal = await TestPortal.start();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** In a window of their own, in English. */
const as = async (name: string, viewport = desk): Promise<Page> =>
  (await signedIn(browser, portal, await portal.openSession(name), { viewport, complaints })).newPage();

async function isAccessible(page: Page): Promise<void> {
  // A page's title may come after the rest of it.
  await page.waitForFunction(() => document.title !== "");
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

describe("a pattern in the browser", () => {
  it("begins with what became frequent: one press fills its indicators in, and nothing is written before it is saved", async () => {
    marlon = await as("Marlon");
    await marlon.goto(`${portal.url}/patterns/proposals?days=365`);
    const draft = marlon.getByRole("link", { name: /^Draft a pattern/ }).first();
    await draft.waitFor();
    await isAccessible(marlon);
    await draft.click();
    await marlon.waitForURL(/\/patterns\/new\?/);
    const name = marlon.getByRole("textbox", { name: "Title" });
    await marlon.waitForFunction(() => document.activeElement?.getAttribute("data-path") === "title");
    expect(await marlon.locator("[data-path^='indicators.']").count()).toBeGreaterThanOrEqual(2);
    await name.fill("");
    await marlon.getByRole("button", { name: "Add indicator" }).click();
    await marlon.getByRole("menuitem", { name: "Weight found" }).click();
    await marlon.keyboard.press("Control+Enter");
    await seen(marlon, "2 fields need attention.").waitFor();
    await marlon.waitForFunction(() => document.activeElement?.getAttribute("data-path") === "title");
    await isAccessible(marlon);
    await name.fill(title);
    await marlon.getByRole("button", { name: /^Remove indicator \d+: Weight found$/ }).click();
    await marlon.getByRole("button", { name: "File draft" }).click();
    await marlon.waitForURL(/\/patterns\/UG/);
    address = marlon.url();
    await marlon.getByRole("heading", { level: 1, name: title }).waitFor();
  });

  it("goes to whom the preview names", async () => {
    await marlon.getByRole("link", { name: /^Release/ }).click();
    await marlon.waitForURL(/\/release$/);
    await marlon.getByLabel("Customs of Trinidad and Tobago").check();
    await marlon.getByRole("button", { name: "Release to 1 agency" }).click();
    await marlon.waitForURL(address);
    await seen(marlon, "Who could see it").waitFor();
    await isAccessible(marlon);
    await marlon.context().close();
  });

  it("is read by the partner with the seizures that fit, on a telephone, and does not exist for others", async () => {
    const keisha = await as("Keisha", telephone);
    await keisha.goto(`${portal.url}/patterns?whose=others&sort=RELEASED`);
    await keisha.getByRole("table").getByRole("link", { name: title }).click();
    await keisha.waitForURL(address);
    // What fits is recognised by a job.
    while (!(await keisha.getByRole("heading", { name: /^\d+ seizures? fits?$/ }).count())) await keisha.reload();
    await seen(keisha, /^Matches: /)
      .first()
      .waitFor();
    await isAccessible(keisha);
    // Nothing of it is wider than the telephone.
    expect(await keisha.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await keisha.locator("a[href^='/seizure-reports/']").first().click();
    await keisha.waitForURL(/\/seizure-reports\//);
    await keisha.getByRole("heading", { name: "Patterns it fits" }).waitFor();
    await keisha.getByRole("link", { name: title }).waitFor();
    await keisha.context().close();
    const luis = await as("Luis");
    await luis.goto(address);
    expect(await luis.getByText(title).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
