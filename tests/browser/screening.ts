// What an officer does on the pages of screening, once a list is imported and purpose and case are chosen.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { seen } from "./browser.ts";

/** Pastes a list, looks at what to expect, has it screened, leaves meanwhile and comes back; answers the rows of its file. */
export async function screenPasted(page: Page, url: string, list: string): Promise<Record<string, string>[]> {
  await page.goto(`${url}/screening-lists/new`);
  await page.getByLabel("Names, or a table with titles").fill(list);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByRole("button", { name: "Send and see what to expect" }).click();
  await page.waitForURL((address) => !address.pathname.endsWith("/new"));
  await seen(page, "Before it starts").first().waitFor();
  const address = page.url();
  await page.getByRole("button", { name: /^Screen \d+ rows?$/ }).click();
  await seen(page, "Before it starts").first().waitFor({ state: "hidden" });
  await page.goto(`${url}/screening-lists`);
  await page.goto(address);
  await seen(page, /has a match|have a match/)
    .first()
    .waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Matches as CSV" }).click()]);
  return parse(readFileSync(await download.path(), "utf8"), { bom: true, columns: true });
}
