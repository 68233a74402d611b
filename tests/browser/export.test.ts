// Taking a narrowed list along, in a real browser: the menu says how much leaves, and the file holds exactly that.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "csv-parse/sync";
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
  page = await (await browser.newContext({ locale: "en-US" })).newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(`${portal.url}/sign-in?callbackUrl=${encodeURIComponent("/seizure-reports?group=DRUGS&own=false&sort=released")}`);
  await page
    .getByRole("button", { name: /Marlon/ })
    .first()
    .click();
  await page.waitForURL("**/seizure-reports?*");
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

describe("exporting a list", () => {
  it("takes along what the filters leave and TLP and handling allow, and says what stays behind", async () => {
    const key = portal.people().find(({ name }) => name.startsWith("Marlon"))?.key ?? "";
    const { data } = await portal.ask(
      key,
      "{ seizureReportExport(filter: { commodityGroup: [DRUGS], own: false }) { reports } seizureReports(filter: { commodityGroup: [DRUGS], own: false }) { totalCount } }",
    );
    const { reports } = data.seizureReportExport;
    await page.getByText(`${data.seizureReports.totalCount} reports`).first().waitFor();
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("status").getByText(`${reports} reports`, { exact: true }).waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "CSV" }).click()]);
    expect(download.suggestedFilename()).toMatch(/^seizure-reports-\d{14}\.csv$/);
    const rows: Record<string, string>[] = parse(readFileSync(await download.path(), "utf8"), { bom: true, columns: true });
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(reports);
    expect(rows.some(({ commodity_group }) => commodity_group === "DRUGS")).toBe(true);
    expect(rows.some(({ agency }) => agency === "JM-CUSTOMS")).toBe(false);
  });

  it("is not offered to who may only read", async () => {
    const analyst = portal.people().find(({ roles }) => roles.join() === "ANALYST");
    const other = await (await signedIn(browser, portal, await portal.openSession(analyst?.name ?? ""))).newPage();
    await other.goto(`${portal.url}/seizure-reports`);
    await other.getByRole("heading", { level: 1 }).waitFor();
    expect(await other.getByRole("button", { name: "Export" }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
