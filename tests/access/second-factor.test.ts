// Signing in with a second factor over HTTP, from setting it up to losing it; and forgotten passwords.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Secret, TOTP } from "otpauth";
import { hashPassword } from "../../lib/access/password.ts";
import { hashSecret, newSecret } from "../../lib/access/secret.ts";
import { HttpBrowser } from "../running/http-browser.ts";
import { TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";

const password = "quiet harbour lantern 9";
let portal: TestPortal;
let registry: Registry;
let secret: string;
let recovery: string[];
let steps = 0;

beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  registry = new Registry(await portal.administrator());
  await registry.agency("XA-CUSTOMS");
  const hash = await hashPassword(password);
  for (const [name, roles] of [
    ["Ada", ["SUPERVISOR"]],
    ["Ned", ["ANALYST"]],
  ] as const) {
    const { id } = await registry.member(name, "XA-CUSTOMS", [...roles], "es");
    await registry.administrator.query("update portolan.member_password set hash = $1 where member_id = $2", [hash, id]);
  }
  await registry.administrator.query("update portolan.second_factor_rule set is_required = true");
});
afterAll(async () => {
  await registry?.administrator.end();
  await portal?.stop();
});

const ada = "ada@xa-customs.example";
const ned = "ned@xa-customs.example";
/** Each call a later one: a code works once, and the steps either side of now are taken. */
const nextCode = () => {
  steps += 1;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + (steps - 2) * 30_000 });
};
const begin = "mutation ($password: String!) { secondFactorBegin(input: { password: $password }) { secret setUpAddress userErrors { code field } } }";
const confirm = "mutation ($code: String!) { secondFactorConfirm(input: { code: $code }) { recoveryCodes userErrors { code field } } }";
const standing = "{ viewer { roles permissions awaitsSecondFactor secondFactor { isSetUp isRequired recoveryCodesLeft } member { name } } }";

describe("a second factor", () => {
  it("is awaited of a supervisor who has none: signed in, but without roles", async () => {
    const browser = new HttpBrowser(portal);
    await browser.signIn(ada, password);
    const { viewer } = (await browser.ask(standing)).data;
    expect(viewer).toEqual({
      roles: [],
      permissions: [],
      awaitsSecondFactor: true,
      secondFactor: { isSetUp: false, isRequired: true, recoveryCodesLeft: 0 },
      member: null,
    });
    expect((await browser.ask("{ seizureReports(first: 1) { totalCount } }")).errors[0].extensions.code).toBe("FORBIDDEN");
    expect((await browser.ask("{ sessions { isThisOne member { name } } apiKeys { name owner { name } } }")).errors).toBeUndefined();
    for (const path of ["/", "/seizure-reports", "/watchlists", "/members"]) {
      const page = await browser.fetch(path);
      // Where the outline of a page is sent ahead, its redirection comes in the text.
      const leads = page.headers.get("location") ?? /http-equiv="refresh" content="\d+;url=([^"]+)"/.exec(await page.text())?.[1];
      expect([path, leads]).toEqual([path, "/account/second-factor"]);
    }
    expect((await (await browser.fetch("/account/second-factor")).text()).includes("Configure primero su segundo factor")).toBe(true);
  });

  it("takes the password and a right code to set up, and then opens what the roles open", async () => {
    const browser = new HttpBrowser(portal);
    await browser.signIn(ada, password);
    expect((await browser.ask(begin, { password: "not mine at all" })).data.secondFactorBegin.userErrors).toEqual([
      { code: "PASSWORD_WRONG", field: ["password"] },
    ]);
    const begun = (await browser.ask(begin, { password })).data.secondFactorBegin;
    secret = begun.secret;
    expect(begun.setUpAddress).toContain(`secret=${secret}`);
    expect((await browser.ask(confirm, { code: "000000" })).data.secondFactorConfirm.userErrors).toEqual([{ code: "CODE_WRONG", field: ["code"] }]);
    recovery = (await browser.ask(confirm, { code: nextCode() })).data.secondFactorConfirm.recoveryCodes;
    expect(new Set(recovery).size).toBe(10);
    const { viewer } = (await browser.ask(standing)).data;
    expect(viewer.roles).toEqual(["SUPERVISOR"]);
    expect(viewer.secondFactor).toEqual({ isSetUp: true, isRequired: true, recoveryCodesLeft: 10 });
  });

  it("is kept encrypted, and its recovery codes as hashes", async () => {
    const { rows } = await registry.administrator.query("select encode(secret, 'escape') as secret from portolan.second_factor");
    expect(rows[0].secret).not.toContain(secret);
    const codes = await registry.administrator.query("select hash from portolan.recovery_code");
    expect(codes.rows.map(({ hash }) => hash.toString("hex"))).toContain(hashSecret((recovery[0] ?? "").replaceAll("-", "")).toString("hex"));
  });

  it("is asked for after the right password, and each code lets in once", async () => {
    expect(await new HttpBrowser(portal).signIn(ada, password)).toContain("error=CODE");
    const code = nextCode();
    const browser = new HttpBrowser(portal);
    await browser.signIn(ada, password, code);
    expect(await browser.viewer()).toBe("Ada");
    expect(await new HttpBrowser(portal).signIn(ada, password, code)).toContain("error=CODE_WRONG");
    expect(await new HttpBrowser(portal).signIn(ada, "wrong wrong wrong", nextCode())).toContain("error=CredentialsSignin");
  });

  it("is replaced by a recovery code, once each, however it is typed", async () => {
    const [first = ""] = recovery;
    const browser = new HttpBrowser(portal);
    await browser.signIn(ada, password, ` ${first.toLowerCase()} `);
    expect(await browser.viewer()).toBe("Ada");
    expect((await browser.ask(standing)).data.viewer.secondFactor.recoveryCodesLeft).toBe(9);
    expect(await new HttpBrowser(portal).signIn(ada, password, first)).toContain("error=CODE_WRONG");
  });

  it("makes the account wait after five wrong codes, though the password is right each time", async () => {
    await registry.administrator.query("delete from portolan.sign_in_failure");
    for (let attempt = 0; attempt < 5; attempt++) {
      // The step without a code takes back its own attempt only.
      expect(await new HttpBrowser(portal).signIn(ada, password)).toContain("error=CODE");
      expect(await new HttpBrowser(portal).signIn(ada, password, "000000")).toContain("error=CODE_WRONG");
    }
    expect(await new HttpBrowser(portal).signIn(ada, password, recovery[1])).toMatch(/WAIT_\d+/);
    await registry.administrator.query("delete from portolan.sign_in_failure");
  });
});

describe("the own account", () => {
  const change = "mutation ($i: OwnAccountChangePasswordInput!) { ownAccountChangePassword(input: $i) { isDone userErrors { code field } } }";
  const used = "another quiet lantern 7";

  it("takes the present password and a good new one; other sessions end", async () => {
    const [here, elsewhere] = [new HttpBrowser(portal), new HttpBrowser(portal)];
    await here.signIn(ned, password);
    await elsewhere.signIn(ned, password);
    const tell = async (given: string, newPassword: string) =>
      (await here.ask(change, { i: { password: given, newPassword } })).data.ownAccountChangePassword.userErrors[0]?.code ?? "done";
    expect(await tell(password, "short")).toBe("PASSWORD_SHORT");
    expect(await tell(password, "Contraseña1234")).toBe("PASSWORD_COMMON");
    expect(await tell("wrong wrong wrong", used)).toBe("PASSWORD_WRONG");
    expect(await tell(password, used)).toBe("done");
    expect([await here.viewer(), await elsewhere.viewer()]).toEqual(["Ned", undefined]);
    expect(await new HttpBrowser(portal).signIn(ned, password)).toContain("error=CredentialsSignin");
  });

  it("is shown in the member's own language from signing in on", async () => {
    const browser = new HttpBrowser(portal);
    await browser.signIn(ned, used);
    expect(browser.cookies.get("portolan-language")).toBe("es");
    await browser.ask('mutation { ownAccountChooseLanguage(input: { language: "en" }) { isDone } }');
    const again = new HttpBrowser(portal);
    await again.signIn(ned, used);
    expect(again.cookies.get("portolan-language")).toBe("en");
  });

  it("cannot be changed by a key", async () => {
    const key = registry.people.get("Ned")?.key.secret ?? "";
    expect((await portal.ask(key, change, { i: { password: used, newPassword: password } })).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  it("opens to whoever has the link for a new password, once, and the code is still asked for", async () => {
    const link = newSecret("pl");
    const id = registry.people.get("Ada")?.id;
    await registry.administrator.query("select portolan.make_link($1, 'PASSWORD_RESET', $2)", [id, hashSecret(link)]);
    const auth = await portal.role("portolan_auth");
    await auth.query("select portolan.reset_password($1, $2)", [hashSecret(link), await hashPassword(used)]);
    await expect(auth.query("select portolan.reset_password($1, 'x')", [hashSecret(link)])).rejects.toMatchObject({ message: "LINK_INVALID" });
    await auth.end();
    expect(await new HttpBrowser(portal).signIn(ada, used)).toContain("error=CODE");
  });
});
