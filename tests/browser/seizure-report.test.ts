// The story of a report in a real browser: filed by keyboard, released, seen by its recipient and not by
// a third agency, recalled, confirmed. In English, in two windows' worth of widths.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { TestPortal } from "../running/portal.ts";
import { startBrowser } from "./browser.ts";

let portal: TestPortal;
let browser: Browser;
let page: Page;
let address: string;
const complaints: string[] = [];

beforeAll(async () => {
  portal = await TestPortal.start();
  browser = await startBrowser();
  page = await (await browser.newContext({ locale: "en-US", viewport: { width: 1440, height: 900 } })).newPage();
  page.on("console", (message) => message.type() === "error" && !/status of 40[14]/.test(message.text()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** One click on the bar at the top; the page stays. */
async function switchTo(name: string): Promise<void> {
  await page.getByRole("region", { name: "Exercise data" }).getByRole("button", { name }).click();
  await page.getByRole("region", { name: "Exercise data" }).locator("[aria-pressed='true']", { hasText: name }).waitFor();
  await page.waitForLoadState("networkidle");
}

const person = (name: string) => {
  const found = portal.people().find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`no ${name}`);
  return found;
};

describe("in the browser", () => {
  it("a wrong password is told, the right one leads to the page that was asked for", async () => {
    const { email, password, name } = person("Inés");
    await page.goto(`${portal.url}/seizure-reports/new`);
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("wrong");
    await page.keyboard.press("Enter");
    await page.getByText("E-mail and password do not match an account.").waitFor();
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/seizure-reports/new");
    await page.locator("header").getByText(name).first().waitFor();
    // Signing in shows the pages in the member's own language.
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    await page.getByRole("button", { name: "English" }).click();
    await page.locator("html[lang='en']").waitFor();
    await page.reload();
  });

  it("a report is filed by keyboard alone", async () => {
    await page.getByLabel("Place", { exact: false }).first().waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-path") === "place");
    const type = async (text: string) => {
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    };
    await type("Mail centre, Oranjestad");
    await type("Pistol slides, unfinished");
    await type("12");
    await page.keyboard.type("piece");
    await page.keyboard.press("Enter");
    await page.getByLabel("Postal item (S10)").focus();
    await page.keyboard.type("RR473124829GB");
    await page.getByText("check digit right").first().waitFor();
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/seizure-reports\/(?!new)[^/]+$/);
    address = page.url();
    await page.getByText("Pistol slides, unfinished").first().waitFor();
    expect(await page.getByText("United Kingdom").count()).toBeGreaterThan(0);
  });

  it("a report with faults is not filed, and the faults stand at their fields", async () => {
    await page.goto(`${portal.url}/seizure-reports/new`);
    await page.getByRole("button", { name: "File draft" }).click();
    await page.getByText(/fields need attention/).waitFor();
    expect(await page.locator("[aria-invalid='true']").count()).toBeGreaterThan(2);
    expect(page.url()).toContain("/new");
  });

  it("what was typed, and lines that were only added or taken away, are there when the page is loaded again at once", async () => {
    const lines = page.locator("[data-path^='found.'][data-path$='.description']");
    const again = async (count: number) => {
      page.once("dialog", (dialog) => void dialog.accept());
      await page.reload();
      await page.getByText("What you had typed here is back.").waitFor();
      await lines.nth(count - 1).waitFor();
      expect(await lines.count()).toBe(count);
    };
    await page.getByRole("button", { name: "Add goods found" }).click();
    await lines.nth(1).waitFor();
    await again(2);
    await page.getByRole("button", { name: "Remove line 2" }).click();
    await lines.nth(1).waitFor({ state: "detached" });
    await again(1);
    await lines.first().fill("Typed a moment ago");
    await again(1);
    expect(await lines.first().inputValue()).toBe("Typed a moment ago");
  });

  it("another agency sees nothing of the draft", async () => {
    page.once("dialog", (dialog) => void dialog.accept());
    await page.goto(address);
    await switchTo("Marlon");
    expect(await page.getByText("Pistol slides, unfinished").count()).toBe(0);
    await switchTo("Inés");
  });

  it("releasing says whom it reaches before it goes", async () => {
    await page.goto(`${address}/release`);
    await page.getByLabel("Customs of Jamaica").first().check();
    await page.getByText("1 agency in 1 country, 4 people").waitFor();
    await page.getByRole("button", { name: "Release to 1 agency" }).click();
    await page.waitForURL(address);
    await page.getByText("Released").first().waitFor();
  });

  it("the recipient sees it, a third agency does not", async () => {
    await switchTo("Marlon");
    await page.getByText("Pistol slides, unfinished").first().waitFor();
    await switchTo("Luis");
    expect(await page.getByText("Pistol slides, unfinished").count()).toBe(0);
    await switchTo("Inés");
    await page.getByText("Pistol slides, unfinished").first().waitFor();
  });

  it("an alert is begun from the report, and each leads to the other", async () => {
    const title = "More pistol slides are on their way";
    await page.getByRole("link", { name: "Send an alert" }).click();
    await page.waitForURL(/\/alerts\/new\?report=/);
    await page.getByText(/^Founded on report/).waitFor();
    await page.getByLabel("Headline").fill(title);
    await page.locator("[data-path='forAction']").fill("Customs of Jamaica");
    await page.getByRole("option", { name: "Customs of Jamaica" }).click();
    await page.getByRole("status").filter({ hasText: "in 1 agency will see it" }).waitFor();
    await page.getByRole("button", { name: "Send alert" }).click();
    await page.waitForURL(/\/alerts\/(?!new)/);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.getByRole("link", { name: /^AW-CUSTOMS-/ }).click();
    await page.waitForURL(address);
    await page.getByRole("link", { name: title }).waitFor();
  });

  it("a recall reaches the recipient, who confirms it, and the originator sees that", async () => {
    await page.goto(`${address}/recall`);
    await page.getByRole("radio", { name: "Inaccurate" }).check();
    await page.getByRole("radio", { name: "Destroy all copies" }).check();
    await page.getByRole("button", { name: "Recall from 1 agency" }).click();
    await page.getByRole("button", { name: "Recall now" }).click();
    await page.waitForURL(address);
    await switchTo("Marlon");
    expect(await page.getByText("Pistol slides, unfinished").count()).toBe(0);
    await page.goto(`${portal.url}/notices`);
    await page
      .getByRole("button", { name: /^Confirm the notice about AW-CUSTOMS/ })
      .first()
      .click();
    await page.getByRole("button", { name: "It is done" }).click();
    await page.getByText(/Confirmed for your agency: AW-CUSTOMS/).waitFor();
    await switchTo("Inés");
    await page.goto(address);
    await page.getByText("1 of 1").first().waitFor();
  });

  it.each([390, 1440])("no page scrolls sideways at %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      "/",
      "/seizure-reports",
      "/seizure-reports/new",
      "/watchlists",
      "/watchlists/ask",
      "/notices",
      "/consultations",
      "/keys",
      "/developers",
      new URL(address).pathname,
    ]) {
      await page.goto(portal.url + path);
      await page.locator("main").waitFor();
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(`${path} ${widest}`).toBe(`${path} ${width}`);
    }
  });

  it("everything is also in Spanish", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${portal.url}/seizure-reports`);
    await page.getByText("ES", { exact: true }).first().click();
    await page.getByRole("heading", { level: 1, name: "Informes de incautación" }).waitFor();
  });

  it("nothing was refused by the security policy and no script failed", () => {
    expect(complaints).toEqual([]);
  });
});
