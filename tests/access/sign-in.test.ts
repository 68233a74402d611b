// Signing in and out over HTTP, as a browser does it.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Person, TestPortal } from "../running/portal.ts";

let portal: TestPortal;
let marlon: Person;
beforeAll(async () => {
  portal = await TestPortal.start();
  marlon = portal.people().find(({ name }) => name.startsWith("Marlon")) as Person;
});
afterAll(() => portal?.stop());

/** Cookies of one browser. */
class Browser {
  readonly #cookies = new Map<string, string>();
  async fetch(path: string, options: RequestInit = {}): Promise<Response> {
    const response = await fetch(`${portal.url}${path}`, {
      redirect: "manual",
      ...options,
      headers: {
        ...(options.headers as Record<string, string>),
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        origin: portal.url,
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      this.#cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return response;
  }

  async signIn(email: string, password: string): Promise<string> {
    const { csrfToken } = (await (await this.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const response = await this.fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, email, password, json: "true", callbackUrl: portal.url }).toString(),
    });
    return decodeURIComponent(((await response.json()) as { url: string }).url);
  }

  async viewer(): Promise<string | undefined> {
    const response = await this.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query": "{ viewer { name isInSession } }"}',
    });
    return ((await response.json()) as { data?: { viewer: { name: string } } }).data?.viewer.name;
  }
}

describe("signing in", () => {
  it("opens a session that may ask the API from our pages", async () => {
    const browser = new Browser();
    await browser.signIn(marlon.email, marlon.password);
    expect(await browser.viewer()).toBe(marlon.name);
  });

  it("answers a wrong password and an unknown account alike", async () => {
    const [wrong, unknown] = await Promise.all([
      new Browser().signIn(marlon.email, "wrong"),
      new Browser().signIn("nobody@nowhere.example", "wrong"),
    ]);
    expect(wrong).toBe(unknown);
    expect(wrong).toContain("error=CredentialsSignin");
  });

  it("makes an account wait after five failures, however many are tried at once", async () => {
    const victim = portal.people().find(({ name }) => name.startsWith("Althea")) as Person;
    const tries = await Promise.all(Array.from({ length: 12 }, () => new Browser().signIn(victim.email, "guess")));
    expect(tries.filter((url) => /WAIT_\d+/.test(url)).length).toBeGreaterThanOrEqual(7);
    expect(await new Browser().signIn(victim.email, victim.password)).toMatch(/WAIT_\d+/);
  });

  it("ends with a session that is dead on the next request, though the cookie is still there", async () => {
    const browser = new Browser();
    await browser.signIn(marlon.email, marlon.password);
    await browser.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query": "mutation { sessionEnd(input: {}) { ended } }"}',
    });
    expect(await browser.viewer()).toBeUndefined();
  });

  it("tells a browser's scripts nothing of the session's secret", async () => {
    const browser = new Browser();
    await browser.signIn(marlon.email, marlon.password);
    expect(await (await browser.fetch("/api/auth/session")).text()).not.toMatch(/ps_|secret/);
  });
});
