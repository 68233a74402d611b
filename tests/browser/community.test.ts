// An operation in a real browser: created, joined by an agency that was matched by a rule, its older records
// opened; and a release that an officer asks for and a supervisor makes.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { TestPortal } from "../running/portal.ts";
import { seen, startBrowser } from "./browser.ts";
import { signedIn } from "./signed-in.ts";

let portal: TestPortal;
let browser: Browser;
let page: Page;
let community: string;
const complaints: string[] = [];

beforeAll(async () => {
  portal = await TestPortal.start();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** In a window of their own, which opens at the home page. */
async function as(name: string): Promise<void> {
  await page?.context().close();
  page = await (await signedIn(browser, portal, await portal.openSession(name), { complaints })).newPage();
  await page.goto(portal.url);
}

/** Presses what asks once more, and says yes. */
async function confirm(button: string | RegExp, yes: string): Promise<void> {
  await page.getByRole("button", { name: button }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: yes, exact: true }).click();
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe("communities in the browser", () => {
  it("an administrator begins an operation, and faults stand at their fields", async () => {
    await as("Ana K");
    await page.goto(`${portal.url}/communities/new`);
    await page.getByLabel("Name", { exact: false }).first().fill("Night Heron");
    await page.getByLabel("Operation").check();
    await page.getByRole("button", { name: "Create" }).click();
    await seen(page, "This is needed.").first().waitFor();
    await page.getByLabel("First day").fill(day(-1));
    await page.getByLabel("Last day").fill(day(30));
    await page.getByRole("button", { name: "Create" }).click();
    await page.waitForURL(/communities\/(?!new)/);
    community = page.url();
  });

  it("a rule says precisely whom it matches before anybody is invited", async () => {
    await page.goto(`${community}/invite`);
    await page.getByRole("heading", { name: "6 agencies match" }).waitFor();
    await page.getByRole("button", { name: "South America" }).click();
    await seen(page, "Customs", { exact: true }).click();
    await page.getByRole("heading", { name: "1 agency matches" }).waitFor();
    await page.getByLabel("Customs of Brazil").waitFor();
    await page.getByRole("button", { name: "Invite 1 agency" }).click();
    await page.waitForURL(community);
    await seen(page, "Waiting for its answer").waitFor();
  });

  it("the invited agency sees nothing within, accepts, and takes part when the coordinator lets it in", async () => {
    await as("Otávio");
    await page.goto(community);
    await seen(page, "Your agency is invited and does not take part yet.").waitFor();
    expect(await page.getByRole("heading", { name: "History" }).count()).toBe(0);
    await confirm("Accept the invitation to “Night Heron”", "Accept");
    await seen(page, "Accepted: the coordinating agency has yet to confirm.").waitFor();
    await as("Ana K");
    await page.goto(community);
    await confirm("Let Customs of Brazil in", "Let in");
    await seen(page, "Customs of Brazil: Joined").waitFor();
  });

  it("an agency that is neither in nor invited finds no such page", async () => {
    await as("Marlon");
    await page.goto(community);
    await seen(page, "There is no such page").waitFor();
  });

  it("a supervisor sees what newcomers do not see yet, and opens it to them", async () => {
    await as("Inés");
    await page.goto(`${portal.url}/communities`);
    await page.getByRole("link", { name: "Caribbean Parcel Watch" }).click();
    await page.getByRole("link", { name: "See what could be opened" }).click();
    await seen(page, /\d+ reports to 1 agency, 4 people/).waitFor();
    await confirm(/^Open \d+ reports$/, "Open now");
    await seen(page, "Nothing to open").waitFor();
  });

  it("closing counts what it brought, which an administrator does not see", async () => {
    await as("Ana K");
    await page.goto(community);
    await confirm("Close “Night Heron”", "Close the operation");
    await seen(page, "Closed", { exact: true }).first().waitFor();
    // The dialog, which may still be going, says it within a sentence.
    expect(await seen(page, "What it brought", { exact: true }).count()).toBe(0);
    await as("Inés");
    await page.goto(community);
    await seen(page, "0 reports released and not recalled").waitFor();
  });
});

describe("the release policy in the browser", () => {
  it("an officer is told why a supervisor is needed, and asks; the supervisor releases from the start page", async () => {
    await as("Rayna");
    const { key } = portal.people().find(({ name }) => name.startsWith("Rayna")) as { key: string };
    const query = `mutation { seizureReportDraft(input: { tlp: AMBER, occurredOn: "2026-03-05", place: "Mail centre", transport: MAIL,
      goods: [{ description: "Slides", quantity: "1", unit: "KGM" }], legs: [{ role: ORIGIN, country: "NL" }], parties: [{ role: SENDER, name: "Invented Trading" }] })
      { seizureReport { id reference } } }`;
    const { id, reference } = (await portal.ask(key, query)).data.seizureReportDraft.seizureReport;
    await page.goto(`${portal.url}/seizure-reports/${encodeURIComponent(id)}/release`);
    await page.getByLabel("Customs of Jamaica").first().check();
    await page.getByRole("button", { name: "Release to 1 agency" }).waitFor();
    await page.getByLabel("Some of the recipients").check();
    await page.getByLabel("Customs of Jamaica").last().check();
    await seen(page, "People or companies would be shown outside of home.", { exact: false }).waitFor();
    await page.getByLabel("Note for the supervisor").fill("Jamaica needs the sender");
    await page.getByRole("button", { name: "Ask a supervisor to release it" }).click();
    await seen(page, "Release asked for").waitFor();
    await as("Inés");
    await seen(page, "Jamaica needs the sender").waitFor();
    await page.getByRole("link", { name: `Look and release: ${reference}` }).click();
    await page.getByRole("button", { name: "Release to 1 agency" }).click();
    await page.waitForURL(/seizure-reports\/[^/]+$/);
    await page.goto(portal.url);
    await page.getByRole("heading", { name: /Hello/ }).waitFor();
    expect(await seen(page, "Jamaica needs the sender").count()).toBe(0);
  });

  it("what gives officers more waits for a second person", async () => {
    await as("Ana K");
    await page.goto(`${portal.url}/release-policy`);
    await page.getByRole("checkbox", { name: "TLP:CLEAR: Without people and companies" }).check();
    await page.getByRole("button", { name: "Save" }).click();
    await seen(page, "A proposal waits for a second person").waitFor();
    expect(await page.getByRole("button", { name: "Put this policy into force" }).count()).toBe(0);
    await as("Inés");
    await page.goto(`${portal.url}/release-policy`);
    await confirm("Put this policy into force", "Confirm");
    await seen(page, "A proposal waits for a second person").waitFor({ state: "detached" });
  });

  it.each([390, 1440])("no page scrolls sideways at %i pixels, and no script failed", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const address = new URL(community).pathname;
    for (const path of ["/communities", address, `${address}/open`, "/agencies", "/agencies?kind=POST", "/release-policy"]) {
      await page.goto(portal.url + path);
      await page.locator("main").waitFor();
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(`${path} ${widest}`).toBe(`${path} ${width}`);
    }
    expect(complaints).toEqual([]);
  });
});
