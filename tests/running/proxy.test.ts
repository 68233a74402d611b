// The configuration of nginx that docs/deployment has, tried: TLS, addresses, sizes, streams.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as plainRequest } from "node:http";
import { request } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { TestPortal } from "./portal.ts";
import { Registry } from "./registry.ts";

const nginx = ["/usr/sbin/nginx", "/usr/bin/nginx", "/opt/homebrew/bin/nginx"].find(existsSync);

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

(nginx ? describe : describe.skip)("behind nginx", () => {
  const folder = mkdtempSync(join(tmpdir(), "portolan-proxy-"));
  let portal: TestPortal;
  let proxy: ReturnType<typeof spawn>;
  let [tls, plain] = [0, 0];

  beforeAll(async () => {
    [tls, plain] = [await freePort(), await freePort()];
    const upstream = await freePort();
    portal = await TestPortal.start({
      PORT: String(upstream),
      PORTOLAN_URL: `https://portolan.example:${tls}`,
      PORTOLAN_TRUST_PROXY: "1",
      PORTOLAN_METRICS_TOKEN: "a-token-of-sixteen-letters",
    });
    const paths = ["-keyout", join(folder, "key.pem"), "-out", join(folder, "certificate.pem")];
    execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=portolan.example", ...paths], {
      stdio: "ignore",
    });
    const configuration = readFileSync("docs/deployment/portolan.nginx.conf", "utf8")
      .replace("127.0.0.1:3000", `127.0.0.1:${upstream}`)
      .replaceAll(/^ {2}listen \[::\].*\n/gm, "")
      .replace("listen 80;", `listen 127.0.0.1:${plain};`)
      .replace("listen 443 ssl", `listen 127.0.0.1:${tls} ssl`)
      .replaceAll("/etc/ssl/portolan", folder)
      .replace("/var/log/nginx/portolan.log", join(folder, "access.log"));
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join("\n");
    writeFileSync(
      join(folder, "nginx.conf"),
      `pid ${join(folder, "pid")};\nerror_log ${join(folder, "error.log")};\nevents {}\nhttp {\n${temporary}\n${configuration}\n}\n`,
    );
    chmodSync(folder, 0o755);
    proxy = spawn(nginx as string, ["-c", join(folder, "nginx.conf"), "-g", "daemon off;"], { stdio: ["ignore", "inherit", "inherit"] });
    while ((await ask("/healthz").catch(() => null))?.status !== 200) await wait(50);
  });
  afterAll(async () => {
    const ended = new Promise((done) => proxy?.once("exit", done));
    proxy?.kill("SIGTERM");
    await ended;
    await portal?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function ask(
    path: string,
    { method = "GET", headers = {}, body = "" }: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<Answer> {
    const options = { host: "127.0.0.1", port: tls, path, method, rejectUnauthorized: false, servername: "portolan.example", agent: false as const };
    return new Promise((done, failed) => {
      const asking = request({ ...options, headers: { host: `portolan.example:${tls}`, ...headers } }, (response) => {
        let text = "";
        response.on("data", (part) => (text += part));
        response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      });
      asking.on("error", failed);
      asking.end(body);
    });
  }
  const askGraphql = (key: string, query: string, headers: Record<string, string> = {}) =>
    ask("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}`, ...headers },
      body: JSON.stringify({ query }),
    });

  it("leads from HTTP to HTTPS, and tells browsers to stay there", async () => {
    const location = await new Promise((done) =>
      plainRequest({ host: "127.0.0.1", port: plain, path: "/sign-in", headers: { host: "portolan.example" } }, ({ headers }) =>
        done(headers.location),
      ).end(),
    );
    expect(location).toBe("https://portolan.example/sign-in");
    const page = await ask("/sign-in");
    expect([page.status, page.headers["strict-transport-security"]]).toEqual([200, expect.stringContaining("max-age=31536000")]);
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  it("signs in with a secure cookie, which the pages then take", async () => {
    const csrf = await ask("/api/auth/csrf");
    const cookieOf = (answer: Answer) => ((answer.headers["set-cookie"] as string[] | undefined) ?? []).map((one) => one.split(";")[0]).join("; ");
    const { email, password, name } = portal.people()[0] as { email: string; password: string; name: string };
    const body = new URLSearchParams({
      csrfToken: JSON.parse(csrf.body).csrfToken,
      email,
      password,
      json: "true",
      callbackUrl: `https://portolan.example:${tls}/`,
    }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded", cookie: cookieOf(csrf) };
    const signedIn = await ask("/api/auth/callback/credentials", { method: "POST", headers, body });
    expect(signedIn.headers["set-cookie"]).toContainEqual(expect.stringMatching(/^__Secure-next-auth\.session-token=.*Secure/));
    const cookie = cookieOf(signedIn);
    expect((await ask("/", { headers: { cookie } })).body).toContain(name);
    const origin = `https://portolan.example:${tls}`;
    const query = JSON.stringify({ query: "{ viewer { name } }" });
    const post = (from: string) =>
      ask("/graphql", { method: "POST", headers: { "content-type": "application/json", cookie, origin: from }, body: query });
    expect(JSON.parse((await post(origin)).body).data.viewer.name).toBe(name);
    expect((await post("https://elsewhere.example")).status).toBe(403);
  });

  it("passes on the caller's address, and not what a caller claims", async () => {
    const administrator = await portal.administrator();
    const registry = new Registry(administrator);
    const { rows } = await administrator.query("select m.id, m.agency_id as \"agencyId\" from member m where 'ANALYST' = any (roles) limit 1");
    const [here, elsewhere] = [
      await registry.key(rows[0], { networks: ["127.0.0.1/32"] }),
      await registry.key(rows[0], { networks: ["192.0.2.7/32"] }),
    ];
    await administrator.end();
    expect((await askGraphql(here.secret, "{ viewer { name } }")).status).toBe(200);
    for (const claimed of ["192.0.2.7", "192.0.2.7, 192.0.2.7"]) {
      expect((await askGraphql(elsewhere.secret, "{ viewer { name } }", { "x-forwarded-for": claimed })).status).toBe(401);
      expect((await askGraphql(here.secret, "{ viewer { name } }", { "x-forwarded-for": claimed })).status).toBe(200);
    }
  });

  it("lets long bodies through to the portal, which judges them, and keeps figures inside", async () => {
    const key = portal.people()[0]?.key as string;
    const long = await ask("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: " ".repeat(1_500_000),
    });
    expect([long.status, long.body]).toEqual([413, expect.stringContaining("An operation has at most")]);
    expect((await ask("/metrics", { headers: { authorization: "Bearer a-token-of-sixteen-letters" } })).status).toBe(404);
  });

  it("logs no argument of an address", async () => {
    await ask("/invitation?token=secret-of-somebody");
    await wait(100);
    const log = readFileSync(join(folder, "access.log"), "utf8");
    expect(log).toContain(" GET /invitation ");
    expect(log).not.toContain("secret-of-somebody");
  });
});
