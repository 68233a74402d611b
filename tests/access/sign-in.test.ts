// Signing in and out over HTTP, as a browser does it.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { HttpBrowser } from "../running/http-browser.ts";
import { type Person, TestPortal } from "../running/portal.ts";

let portal: TestPortal;
let marlon: Person;
beforeAll(async () => {
  portal = await TestPortal.start();
  marlon = portal.people().find(({ name }) => name.startsWith("Marlon")) as Person;
});
afterAll(() => portal?.stop());

describe("signing in", () => {
  it("opens a session that may ask the API from our pages", async () => {
    const browser = new HttpBrowser(portal);
    await browser.signIn(marlon.email, marlon.password);
    expect(await browser.viewer()).toBe(marlon.name);
  });

  it("answers a wrong password and an unknown account alike", async () => {
    const [wrong, unknown] = await Promise.all([
      new HttpBrowser(portal).signIn(marlon.email, "wrong"),
      new HttpBrowser(portal).signIn("nobody@nowhere.example", "wrong"),
    ]);
    expect(wrong).toBe(unknown);
    expect(wrong).toContain("error=CredentialsSignin");
  });

  it("makes an account wait after five failures, however many are tried at once", async () => {
    const victim = portal.people().find(({ name }) => name.startsWith("Althea")) as Person;
    const tries = await Promise.all(Array.from({ length: 12 }, () => new HttpBrowser(portal).signIn(victim.email, "guess")));
    expect(tries.filter((url) => /WAIT_\d+/.test(url)).length).toBeGreaterThanOrEqual(7);
    expect(await new HttpBrowser(portal).signIn(victim.email, victim.password)).toMatch(/WAIT_\d+/);
  });

  it("ends with a session that is dead on the next request, though the cookie is still there", async () => {
    const browser = new HttpBrowser(portal);
    await browser.signIn(marlon.email, marlon.password);
    await browser.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query": "mutation { sessionEnd(input: {}) { ended } }"}',
    });
    expect(await browser.viewer()).toBeUndefined();
  });

  it("tells a browser's scripts nothing of the session's secret", async () => {
    const browser = new HttpBrowser(portal);
    await browser.signIn(marlon.email, marlon.password);
    expect(await (await browser.fetch("/api/auth/session")).text()).not.toMatch(/ps_|secret/);
  });
});
