// A browser's cookies and next-auth's steps, without a browser: for tests of signing in over HTTP.
import type { TestPortal } from "./portal.ts";

export class HttpBrowser {
  readonly cookies = new Map<string, string>();
  constructor(readonly portal: TestPortal) {}

  async fetch(path: string, options: RequestInit = {}): Promise<Response> {
    const response = await fetch(`${this.portal.url}${path}`, {
      redirect: "manual",
      ...options,
      headers: {
        ...(options.headers as Record<string, string>),
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        origin: this.portal.url,
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ""] = cookie.split(";");
      this.cookies.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    return response;
  }

  /** Where next-auth sends the browser: with `error=…` if it did not let it in. */
  async signIn(email: string, password: string, code = ""): Promise<string> {
    const { csrfToken } = (await (await this.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const response = await this.fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, email, password, code, json: "true", callbackUrl: this.portal.url }).toString(),
    });
    return decodeURIComponent(((await response.json()) as { url: string }).url);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
  async ask(query: string, variables?: object): Promise<any> {
    const response = await this.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  }

  async viewer(): Promise<string | undefined> {
    return (await this.ask("{ viewer { name } }")).data?.viewer.name;
  }
}
