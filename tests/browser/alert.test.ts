// The story of an alert at three agencies at once, each with a window open: posted on a telephone, seen within moments
// by whom it is for and by nobody else, acknowledged, found, its report filed, told to its author, recalled, confirmed.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { Poster } from "../alerts/poster.ts";
import { TestPortal } from "../running/portal.ts";
import { seen, startBrowser } from "./browser.ts";
import { desk, signedIn, telephone } from "./signed-in.ts";

let portal: TestPortal;
let browser: Browser;
let [ruth, keisha, luis] = [] as unknown as [Page, Page, Page];
let desmond: Page;
let address: string;
const complaints: string[] = [];
const title = "Pistol slides declared as bicycle parts";

const person = (name: string) => portal.people().find((one) => one.name.startsWith(name)) as ReturnType<TestPortal["people"]>[number];

beforeAll(async () => {
  portal = await TestPortal.start();
  browser = await startBrowser();
  [ruth, keisha, luis] = [await as("Ruth", telephone), await as("Keisha", desk), await as("Luis", telephone)];
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** In a window of their own. */
const as = async (name: string, viewport: typeof desk): Promise<Page> =>
  (await signedIn(browser, portal, await portal.openSession(name), { viewport, complaints })).newPage();

/** Until then the page is the document that it was: nobody has loaded it again. */
const stays = (page: Page) => page.evaluate(() => Object.assign(window, { isTheSame: true }));
const stayed = (page: Page) => page.evaluate(() => "isTheSame" in window);
const fitsItsScreen = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe("an alert at three agencies", () => {
  it("is posted on a telephone: the item is decoded, who is on the route is one tap away, and who will see it is told before", async () => {
    await ruth.goto(`${portal.url}/alerts/new`);
    await ruth.getByLabel("Item number (S10)").fill("rr473124829tt");
    await seen(ruth, /Trinidad and Tobago/)
      .first()
      .waitFor();
    // The item is a headline by itself, until somebody writes a better one.
    expect(await ruth.getByLabel("Headline").inputValue()).toBe("Registered letter RR473124829TT");
    await ruth.getByLabel("Headline").fill(title);
    await ruth.getByLabel("Item number (S10)").fill("RR473124829TT ");
    expect(await ruth.getByLabel("Headline").inputValue()).toBe(title);
    // Nothing of it is lost by loading the page again, nor shown where another alert is begun.
    ruth.on("dialog", (dialog) => void dialog.accept());
    await ruth.goto(`${portal.url}/alerts/new?item=RR473124829GB`);
    await ruth.waitForFunction(() => document.querySelector<HTMLInputElement>("[data-path='title']")?.value === "Registered letter RR473124829GB");
    await ruth.goto(`${portal.url}/alerts/new`);
    await seen(ruth, "What you had typed here is back.").waitFor();
    expect(await ruth.getByLabel("Headline").inputValue()).toBe(title);
    expect(await ruth.getByRole("button", { name: "+ Trade Wind" }).count()).toBe(1);
    await ruth.getByRole("button", { name: /^\+ Customs of Trinidad/ }).click();
    await ruth.getByRole("status").filter({ hasText: "in 1 agency will see it" }).waitFor();
    expect(await fitsItsScreen(ruth)).toBe(true);
  });

  it("is seen by whom it is for without loading anything, and the third agency gets nothing: no message, no line, no count", async () => {
    await Promise.all([keisha.goto(`${portal.url}/alerts`), luis.goto(`${portal.url}/`)]);
    await Promise.all([stays(keisha), stays(luis)]);
    const alertsOf = (page: Page) => seen(page, /^\d+ alerts? to acknowledge$/).first();
    const before = Number.parseInt((await alertsOf(luis).count()) ? ((await alertsOf(luis).textContent()) ?? "") : "0", 10);
    const started = performance.now();
    await ruth.getByRole("button", { name: "Send alert" }).click();
    await seen(keisha, "Alert from Post of Aruba").first().waitFor();
    process.stderr.write(`An alert was seen at another agency ${Math.round(performance.now() - started)} ms after it was sent.\n`);
    await keisha.getByRole("link", { name: title }).waitFor();
    await ruth.waitForURL(/\/alerts\/QW/);
    await ruth.getByRole("heading", { level: 1, name: title }).waitFor();
    address = ruth.url();

    // The next one is for the third agency: what it sees of it is all that it has got.
    const poster = new Poster(portal, (name) => person(name).key);
    await poster.learnAgencies("Ruth");
    await poster.post("Ruth", { forAction: [poster.agency("PA-CUSTOMS")] }, { title: "Another one", lines: [{ kind: "ORIGIN", value: "us" }] });
    await seen(luis, "Another one").first().waitFor();
    await seen(luis, "Alert from Post of Aruba").first().waitFor();
    expect(await seen(luis, "Alert from Post of Aruba").count()).toBe(1);
    expect(Number.parseInt((await alertsOf(luis).textContent()) ?? "", 10)).toBe(before + 1);
    expect(await luis.getByText(title).count()).toBe(0);
    expect([await stayed(keisha), await stayed(luis)]).toEqual([true, true]);
    await luis.goto(`${portal.url}/alerts`);
    await luis.getByRole("link", { name: "Another one" }).waitFor();
    expect(await luis.getByText(title).count()).toBe(0);
    await luis.goto(address);
    await luis.getByRole("heading", { level: 1 }).waitFor();
    expect(await luis.getByText(title).count()).toBe(0);
    await luis.context().close();
  });

  it("is acknowledged and found there, and begins the report of what was found, which is filed", async () => {
    await seen(keisha, "Alert from Post of Aruba").waitFor();
    await keisha.getByRole("link", { name: title }).click();
    await keisha.waitForURL(address);
    // Whoever has opened it, by whatever way, is told of it no more.
    await keisha.getByText("Alert from Post of Aruba").waitFor({ state: "detached" });
    await keisha.getByRole("link", { name: /^Call Post of Aruba/ }).waitFor();
    await stays(ruth);
    await keisha.getByRole("button", { name: "Acknowledge" }).click();
    await keisha.getByRole("button", { name: "Acknowledge" }).waitFor({ state: "detached" });
    await keisha.getByRole("button", { name: "Found", exact: true }).click();
    await keisha.getByRole("link", { name: "File the seizure" }).click();
    await keisha.waitForURL(/\/seizure-reports\/new\?alert=/);
    await keisha.waitForFunction(() => document.querySelector<HTMLInputElement>("[data-path='itemId']")?.value === "RR473124829TT");
    await keisha.getByLabel("Place", { exact: false }).first().fill("Mail centre, Port of Spain");
    await keisha.getByLabel("Goods found").first().fill("Pistol slides, unfinished");
    await keisha.getByLabel("Quantity").first().fill("12");
    for (const [field, option] of [
      ["Unit", "piece"],
      ["Origin", "United States"],
    ] as const) {
      await keisha.getByLabel(field).first().fill(option);
      await keisha.getByRole("option", { name: option }).first().click();
    }
    await keisha.getByRole("button", { name: "File draft" }).click();
    await keisha.waitForURL(/seizure-reports\/(?!new)[^/]+$/);
    await keisha.getByText("Pistol slides, unfinished").first().waitFor();
  });

  it("tells its author what came of it while the page is open", async () => {
    await seen(ruth, /^Your alert led to 1 find in Trinidad/).waitFor();
    expect(await stayed(ruth)).toBe(true);
    expect(await fitsItsScreen(ruth)).toBe(true);
  });

  it("is updated: why it was is kept while it is written, and told to its readers", async () => {
    const why = "The parcel goes by way of Bonaire";
    desmond = await as("Desmond", desk);
    await desmond.goto(`${address}/edit`);
    await desmond.getByLabel("What is amended, and why").fill(why);
    desmond.once("dialog", (dialog) => void dialog.accept());
    await desmond.reload();
    await seen(desmond, "What you had typed here is back.").waitFor();
    expect(await desmond.getByLabel("What is amended, and why").inputValue()).toBe(why);
    await desmond.getByRole("button", { name: "Amend for its readers" }).click();
    await desmond.waitForURL(address);
    await seen(desmond, why).waitFor();
  });

  it("is taken back by a supervisor: whoever reads it is told, and confirms, and the originator sees that", async () => {
    await keisha.getByRole("link", { name: title }).first().click();
    await keisha.waitForURL(address);
    await stays(keisha);
    await desmond.goto(`${address}/recall`);
    await desmond.locator("input[name='reason']").first().check();
    await desmond.locator("input[name='instruction'][value='STOP_ACTION']").check();
    await desmond.getByRole("button", { name: /^Recall from/ }).click();
    await desmond.getByRole("dialog").getByRole("button").last().click();
    await desmond.waitForURL(address);
    await seen(keisha, "Notice from Post of Aruba").first().waitFor();
    await keisha.getByRole("heading", { name: title }).waitFor({ state: "detached" });
    expect(await stayed(keisha)).toBe(true);
    await keisha.getByRole("link", { name: "Open", exact: true }).last().click();
    await keisha.waitForURL(/\/notices/);
    await keisha
      .getByRole("button", { name: /^Confirm the notice about AW-POST/ })
      .first()
      .click();
    await keisha.getByRole("button", { name: "It is done" }).click();
    await keisha.getByText(/Confirmed for your agency: AW-POST/).waitFor();
    await desmond.goto(`${portal.url}/notices?show=own`);
    const recall = desmond.getByRole("listitem").filter({ hasText: "Customs of Trinidad" }).first();
    await recall.locator("time").nth(1).waitFor();
  });

  it("is sent again from its page, and told anew to whom it goes now", async () => {
    await desmond.goto(address);
    await desmond.getByLabel("For action").first().fill("Customs of Trinidad");
    await desmond.getByRole("option", { name: "Customs of Trinidad and Tobago" }).click();
    await desmond.keyboard.press("Escape");
    await desmond.getByRole("button", { name: "Send alert" }).click();
    await seen(keisha, "Alert from Post of Aruba").waitFor();
    expect(await stayed(keisha)).toBe(true);
    expect(complaints).toEqual([]);
  });
});
