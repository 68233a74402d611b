// A hit on an entry that is not shown, a question to its owner, and the entry disclosed until its time, in a browser.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { Lister } from "../hit-only/lister.ts";
import { TestPortal } from "../running/portal.ts";
import { seen, startBrowser } from "./browser.ts";
import { signedIn } from "./signed-in.ts";

let portal: TestPortal;
let lister: Lister;
let browser: Browser;
let pages: Record<"Cal" | "Ada", Page>;

beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  lister = await Lister.start(portal);
  const kost = { kind: "PERSON", name: "Ibrahim Vellardson Kost", birthDate: "1971-04-23", phones: ["+5978123456"], isHitOnly: true };
  await lister.listed(await lister.list(), [kost]);
  browser = await startBrowser();
  const as = async (name: "Cal" | "Ada") => (await signedIn(browser, portal, lister.people[name].session.secret)).newPage();
  pages = { Cal: await as("Cal"), Ada: await as("Ada") };
});
afterAll(async () => {
  await browser?.close();
  await lister?.administrator.end();
  await portal?.stop();
});

describe("an entry that may only be hit", () => {
  it("answers whom to call, is asked about, disclosed and read, and is gone when its time is over", async () => {
    const { Cal, Ada } = pages;
    await Cal.goto(`${portal.url}/watchlists/ask`);
    await Cal.getByLabel("Purpose", { exact: false }).first().selectOption("INVESTIGATION");
    await Cal.getByLabel("Case reference", { exact: false }).first().fill("XC-2026-014");
    await Cal.getByRole("button", { name: "Begin" }).click();
    await Cal.getByLabel("Name, telephone, e-mail, document or item").fill("00597 812 3456");
    await Cal.keyboard.press("Enter");
    await seen(Cal, "+597 555 0101").first().waitFor();
    await Cal.getByRole("button", { name: "Ask the owner" }).click();
    await Cal.getByRole("dialog").getByLabel("Question").fill("What is known of him?");
    await Cal.getByRole("dialog").getByRole("button", { name: "Send question" }).click();
    await seen(Cal, /has your question/)
      .first()
      .waitFor();

    await Ada.goto(`${portal.url}/watchlists/sightings`);
    await seen(Ada, "Agency XC-CUSTOMS").first().waitFor();
    await Ada.goto(`${portal.url}/watchlists/questions`);
    await seen(Ada, "What is known of him?").first().waitFor();
    await Ada.getByRole("button", { name: "Disclose for a time" }).click();
    await Ada.getByRole("dialog").getByRole("button", { name: "Disclose for a time" }).click();
    await seen(Ada, /Disclosed until/)
      .first()
      .waitFor();

    await Cal.goto(`${portal.url}/watchlists/questions?show=sent`);
    await seen(Cal, "Ibrahim Vellardson Kost").first().click();
    await Cal.waitForURL("**/watchlists/entries/**");
    await seen(Cal, "1971", { exact: false }).first().waitFor();

    // As time passes.
    await lister.administrator.query(
      `update portolan.principal set valid_until = valid_until - interval '40 days' where valid_until is not null;
       update watchlist_question set disclosed_until = disclosed_until - interval '40 days' where disclosed_until is not null`,
    );
    await Cal.goto(`${portal.url}/watchlists/questions?show=sent`);
    await seen(Cal, "Disclosure is over").first().waitFor();
    expect(await seen(Cal, "Ibrahim Vellardson Kost").count()).toBe(0);
  });
});
