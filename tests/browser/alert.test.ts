// The story of an alert in a real browser the size of a telephone: posted, seen by those it is for and by nobody else,
// acknowledged, found, its report begun, told to its author, and recalled.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { TestPortal } from "../running/portal.ts";
import { seen, startBrowser } from "./browser.ts";

let portal: TestPortal;
let browser: Browser;
let ruth: Page;
let keisha: Page;
let address: string;
const complaints: string[] = [];
const title = "Pistol slides declared as bicycle parts";

beforeAll(async () => {
  portal = await TestPortal.start();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** In a window of their own, in English. */
async function as(name: string): Promise<Page> {
  const person = portal.people().find((one) => one.name.startsWith(name));
  const page = await (await browser.newContext({ locale: "en-US", viewport: { width: 390, height: 844 } })).newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${portal.url}/sign-in`);
  await page.getByLabel(/E-mail|Correo/).fill(person?.email ?? "");
  await page.locator("input[type=password]").fill(person?.password ?? "");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  if (await page.locator("html[lang=es]").count()) {
    await seen(page, "EN", { exact: true }).first().click();
    await page.locator("html[lang=en]").waitFor();
  }
  return page;
}

describe("an alert in the browser", () => {
  it("is posted on a telephone: the item is decoded, who is on the route is one tap away, and who will see it is told before", async () => {
    ruth = await as("Ruth");
    await ruth.goto(`${portal.url}/alerts/new`);
    await ruth.getByLabel("Item number (S10)").fill("rr473124829tt");
    await seen(ruth, /Trinidad and Tobago/)
      .first()
      .waitFor();
    await ruth.getByLabel("Headline").fill(title);
    await ruth.getByRole("button", { name: /^\+ Customs of Trinidad/ }).click();
    await ruth.getByRole("status").filter({ hasText: "in 1 agency will see it" }).waitFor();
    await ruth.getByRole("button", { name: "Send alert" }).click();
    await ruth.waitForURL(/\/alerts\/QW/);
    await ruth.getByRole("heading", { level: 1, name: title }).waitFor();
    address = ruth.url();
    // Nothing of it is wider than the telephone.
    expect(await ruth.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  it("is acknowledged and answered by the agency that it asks, and does not exist for others", async () => {
    keisha = await as("Keisha");
    await keisha.goto(`${portal.url}/alerts?mine=unacknowledged`);
    await keisha.getByRole("link", { name: title }).click();
    await keisha.getByRole("link", { name: /^Call Post of Aruba/ }).waitFor();
    await keisha.getByRole("button", { name: "Acknowledge" }).click();
    await keisha.getByRole("button", { name: "Acknowledge" }).waitFor({ state: "detached" });
    await keisha.getByRole("button", { name: "Found", exact: true }).click();
    await keisha.getByRole("link", { name: "File the seizure" }).waitFor();
    const luis = await as("Luis");
    await luis.goto(address);
    await luis.getByRole("heading", { name: title }).waitFor({ state: "detached" });
    expect(await luis.getByText(title).count()).toBe(0);
    await luis.context().close();
  });

  it("begins the report of what was found, with the item and where it came from", async () => {
    await keisha.getByRole("link", { name: "File the seizure" }).click();
    await keisha.waitForURL(/\/seizure-reports\/new\?alert=/);
    await keisha.waitForFunction(() => document.querySelector<HTMLInputElement>("[data-path='itemId']")?.value === "RR473124829TT");
  });

  it("tells its author what came of it, and is taken back by a supervisor: the agency that had it is told", async () => {
    await ruth.reload();
    await seen(ruth, "Your alert led to 1 find in Trinidad & Tobago.").or(seen(ruth, "Your alert led to 1 find in Trinidad and Tobago.")).waitFor();
    await ruth.context().close();
    const desmond = await as("Desmond");
    await desmond.goto(`${address}/edit`);
    await desmond.getByLabel("Telephone").waitFor();
    await desmond.goto(`${address}/recall`);
    await desmond.locator("input[name='reason']").first().check();
    await desmond.locator("input[name='instruction'][value='STOP_ACTION']").check();
    await desmond.getByRole("button", { name: /^Recall from/ }).click();
    await desmond.getByRole("dialog").getByRole("button").last().click();
    await desmond.waitForURL(address);
    await keisha.goto(address);
    expect(await keisha.getByText(title).count()).toBe(0);
    await keisha.goto(`${portal.url}/notices`);
    await keisha
      .getByRole("button", { name: /Confirm/ })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });
});
