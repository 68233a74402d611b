// An officer's first import in a real browser: a file with bad rows, put right, and its drafts.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { TestPortal } from "../running/portal.ts";
import { startBrowser } from "./browser.ts";
import { signedIn } from "./signed-in.ts";

let portal: TestPortal;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  portal = await TestPortal.start();
  browser = await startBrowser();
  page = await (await signedIn(browser, portal, await portal.openSession("Inés"), { complaints })).newPage();
  page.on("console", (message) => message.type() === "error" && !/status of 40[14]/.test(message.text()) && complaints.push(message.text()));
  await page.goto(`${portal.url}/imports`);
  await page.waitForLoadState("networkidle");
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const header = "Case;Day;Where;Way;What;How much;Unit;From";
const file = (...rows: string[]) => ({ name: "export.csv", mimeType: "text/csv", buffer: Buffer.from([header, ...rows].join("\r\n")) });
const wrong = file("BR-1;05/03/2026;Pier 4;Ship;Tablets;1.200,5;H87;NL", "BR-2;31/02/2026;;Ship;Powder;much;KGM;NL");
const right = file("BR-1;05/03/2026;Pier 4;Ship;Tablets;1.200,5;H87;NL", "BR-2;28/02/2026;Pier 5;Ship;Powder;2;KGM;NL");

async function choose(column: string, title: string): Promise<void> {
  await page.getByRole("combobox", { name: column, exact: true }).fill(title);
  await page.getByRole("option", { name: title }).first().click();
}

describe("in the browser", () => {
  it("a file says what is wrong with it, row by row", async () => {
    await page.goto(`${portal.url}/imports/new`, { waitUntil: "networkidle" });
    await page.locator("input[type=file]").setInputFiles(wrong);
    await page.getByRole("heading", { name: "What each column says" }).waitFor();
    for (const [column, title] of [
      ["Case", "Own reference"],
      ["Day", "Day of the seizure"],
      ["Where", "Place (needed)"],
      ["Way", "Transport"],
      ["What", "Goods (needed)"],
      ["How much", "Quantity (needed)"],
      ["From", "Country of origin"],
    ] as const)
      await choose(column, title);
    await page.getByLabel("Values").first().fill("Ship = SEA_CARGO");
    await page.getByRole("combobox", { name: "Dates are written" }).click();
    await page.getByRole("option", { name: "day, month, year" }).click();
    await page.getByRole("switch", { name: "Decimals have a comma" }).click();
    await page.getByLabel("Keep this mapping as").fill("Our case system");
    await page.getByRole("button", { name: "Check the file" }).click();
    const faults = page.getByRole("table", { name: "What is wrong" });
    await faults.waitFor();
    const rows = (await faults.getByRole("row").allInnerTexts()).join("\n");
    expect(rows).toContain("31/02/2026");
    expect(rows).toContain("much");
    expect(rows).toContain("How much");
    expect(await page.getByRole("button", { name: /^Import/ }).count()).toBe(0);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Faulty rows (CSV)" }).click()]);
    expect(download.suggestedFilename()).toBe("faulty-rows.csv");
  });

  it("the corrected file finds its mapping by itself, and is imported after a look at what it would do", async () => {
    await page.getByRole("link", { name: "Upload the corrected file" }).click();
    await page.waitForURL("**/imports/new");
    await page.waitForLoadState("networkidle");
    await page.locator("input[type=file]").setInputFiles(right);
    await page.getByText("2 new reports").waitFor();
    await page.getByRole("button", { name: "Import 2 reports" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Import 2 reports" }).click();
    await page.getByText("All written: 2 new drafts").waitFor();
    await page.getByRole("link", { name: "See the drafts" }).click();
    await page.getByText("Tablets").first().waitFor();
    await page.getByText("Powder").first().waitFor();
  });

  it("the kept mapping can be changed, and reports are taken along in its columns and words", async () => {
    await page.goto(`${portal.url}/imports/mappings`);
    await page.getByRole("link", { name: "Change: Our case system" }).click();
    await page.waitForURL("**/imports/mappings/*");
    await page.getByRole("textbox", { name: "Name" }).fill("Case system of 2026");
    await page.getByLabel("Values").first().fill("Vessel = SEA_CARGO");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL("**/imports/mappings");
    await page.getByRole("heading", { name: "Case system of 2026" }).waitFor();
    await page.goto(`${portal.url}/seizure-reports?own=true&status=DRAFT`);
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "CSV as “Case system of 2026”" }).click(),
    ]);
    const taken = readFileSync(await download.path(), "utf8");
    expect(taken.split("\r\n")[0]).toContain("How much");
    expect(taken).toContain("Vessel");
    expect(complaints).toEqual([]);
  });
});
