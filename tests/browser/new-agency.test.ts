// A new agency, from the operator's one command to its first released report: invitations, second factors,
// approvals by a second person, a draft, its release, and another agency that reads it.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Secret, TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import { TestPortal } from "../running/portal.ts";
import { secret } from "../running/postgres.ts";
import { type Enrolled, Registry } from "../running/registry.ts";
import { seen, startBrowser } from "./browser.ts";

const password = "seven quiet lanterns ashore";
let portal: TestPortal;
let browser: Browser;
let reader: Enrolled;
let firstLink: string;
const pages: Record<string, Page> = {};
const links: Record<string, string> = {};
let address: string;

beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  const registry = new Registry(await portal.administrator());
  await registry.agency("JM-CUSTOMS");
  reader = await registry.member("Marlon", "JM-CUSTOMS", ["ANALYST"]);
  await registry.administrator.query("update portolan.second_factor_rule set is_required = true");
  await registry.administrator.end();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const newPage = async () => (await browser.newContext({ locale: "en-US", viewport: { width: 1440, height: 900 } })).newPage();

/** Follows the link, chooses the password and signs in; who needs a second factor sets it up. */
async function join(name: string, email: string, link: string, needsSecondFactor: boolean): Promise<Page> {
  const page = await newPage();
  pages[name] = page;
  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByLabel("New password again").fill(password);
  expect(page.url()).not.toContain("pl_");
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("link", { name: "To sign in" }).click();
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  if (needsSecondFactor) await setUpSecondFactor(page);
  return page;
}

async function setUpSecondFactor(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Set up your second factor first" }).waitFor();
  await page.getByLabel("Your password").fill(password);
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByRole("img", { name: "QR code of the key" }).waitFor();
  const key = (await page.locator("main code").first().textContent()) ?? "";
  await page.getByLabel("Code that the app shows now").fill(new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, "")) }).generate());
  await page.getByRole("button", { name: "Turn on" }).click();
  await seen(page, "Store your recovery codes now").waitFor();
  expect(await page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem").count()).toBe(10);
  await page.getByRole("button", { name: "I have stored them" }).click();
  await page.waitForURL("**/account");
}

async function invite(page: Page, name: string, email: string, role: string): Promise<void> {
  await page.goto(`${portal.url}/members/invite`);
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("checkbox", { name: role }).check();
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await page.getByRole("heading", { name: `${name} is invited` }).waitFor();
  // The portal of a test listens on whatever port is free, and does not know its address.
  links[name] = ((await page.locator("main pre").first().textContent()) ?? "").replace(/^https?:\/\/[^/]+/, portal.url);
}

describe("a new agency", () => {
  it("is registered by the operator, who gets its first administrator's link", async () => {
    const env = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: portal.databaseUrl, PORTOLAN_SECRET: secret, PORTOLAN_URL: portal.url };
    const given = ["--code", "AW-POST", "--name", "Post of Aruba", "--country", "AW", "--kind", "POST"];
    const who = ["--administrator-name", "Ada Example", "--administrator-email", "ada@post.example"];
    const command = ["--import", "tsx", "lib/members/register-agency-command.ts", ...given, ...who];
    const { stdout } = await promisify(execFile)(process.execPath, command, { env });
    firstLink = /http\S+#pl_\S+/.exec(stdout)?.[0] ?? "";
    expect(firstLink).toContain("/invitation#pl_");
  });

  it("has an administrator who joins, sets up the second factor and invites the others", async () => {
    const page = await join("Ada", "ada@post.example", firstLink, true);
    await invite(page, "Oli Officer", "oli@post.example", "Officer");
    await invite(page, "Sue Supervisor", "sue@post.example", "Supervisor");
    await invite(page, "Abe Second", "abe@post.example", "Administrator");
    await page.goto(`${portal.url}/members/approvals`);
    expect(await seen(page, "You proposed this: somebody else approves it.").count()).toBe(2);
    expect(await page.getByRole("button", { name: /^Approve/ }).count()).toBe(0);
  });

  it("lets somebody whose role is not approved yet in, and shows them nothing", async () => {
    const page = await join("Oli", "oli@post.example", links["Oli Officer"] ?? "", false);
    await page.goto(`${portal.url}/account`);
    await seen(page, "Waits for a second person: Officer").first().waitFor();
    expect(await page.getByRole("link", { name: "Seizure reports" }).count()).toBe(0);
    const used = await newPage();
    await used.goto(links["Oli Officer"] ?? "");
    await seen(used, "This link does not work").waitFor();
  });

  it("has its roles approved by the second administrator", async () => {
    const page = await join("Abe", "abe@post.example", links["Abe Second"] ?? "", true);
    await page.goto(`${portal.url}/members/approvals`);
    for (const name of ["Oli Officer", "Sue Supervisor"]) {
      await page.getByRole("button", { name: `Approve for ${name}` }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Approve", exact: true }).click();
      await page.getByRole("button", { name: `Approve for ${name}` }).waitFor({ state: "detached" });
    }
    await page.goto(`${portal.url}/members/log`);
    await page.getByRole("table").getByText("Proposal approved").first().waitFor();
  });

  it("drafts a report and releases it by its supervisor", async () => {
    const officer = pages.Oli as Page;
    await officer.goto(`${portal.url}/seizure-reports/new`);
    await officer.waitForFunction(() => document.activeElement?.getAttribute("data-path") === "place");
    for (const text of ["Mail centre, Oranjestad", "Pistol slides, unfinished", "12"]) {
      await officer.keyboard.type(text);
      await officer.keyboard.press("Tab");
    }
    await officer.keyboard.type("piece");
    await officer.keyboard.press("Enter");
    await officer.getByLabel("Postal item (S10)").fill("RR473124829GB");
    await seen(officer, "check digit right").first().waitFor();
    await officer.keyboard.press("Control+Enter");
    await officer.waitForURL(/seizure-reports\/(?!new)[^/]+$/);
    address = officer.url();

    const supervisor = await join("Sue", "sue@post.example", links["Sue Supervisor"] ?? "", true);
    await supervisor.goto(`${address}/release`);
    await supervisor.getByLabel("Agency JM-CUSTOMS").first().check();
    await supervisor.getByRole("button", { name: "Release to 1 agency" }).click();
    await supervisor.waitForURL(address);
    await seen(supervisor, "Released").first().waitFor();
  });

  it("is read by the agency that it shared with, and by neither of its administrators", async () => {
    const query = "{ seizureReports(first: 10) { edges { node { goods { description } } } } }";
    const { data } = await portal.ask(reader.key.secret, query);
    expect(data.seizureReports.edges[0].node.goods[0].description).toBe("Pistol slides, unfinished");
    for (const name of ["Ada", "Abe"]) {
      await pages[name]?.goto(address);
      await pages[name]?.getByText("There is no such page").waitFor();
    }
  });
});
