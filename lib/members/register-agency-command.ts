// npm run agency:register -- --code AW-POST --name "Post of Aruba" --country AW --kind POST
//   --administrator-name "Ada Example" --administrator-email ada@post.example [--language es] [--receives-personal-data]
import { parseArgs } from "node:util";
import { z } from "zod";
import { addressOfLink } from "../access/one-use-link.ts";
import { hashSecret, newSecret } from "../access/secret.ts";
import { agencyKinds } from "../codes/domain-codes.ts";
import { CannotStart } from "../database/cannot-start.ts";
import { languages } from "../languages/language.ts";
import { mailTo } from "../mail/send-mail.ts";
import { asOperator } from "./operator.ts";

const text = { type: "string" } as const;
const options = {
  code: text,
  name: text,
  country: text,
  kind: text,
  "administrator-name": text,
  "administrator-email": text,
  language: { ...text, default: "en" },
  "receives-personal-data": { type: "boolean", default: false },
} as const;

const schema = z.object({
  code: z.string().regex(/^[A-Z]{2}-[A-Z0-9-]{2,20}$/, "must be like AW-POST: the country, then a short name"),
  name: z.string().min(1),
  country: z.string().regex(/^[A-Z]{2}$/, "must be ISO 3166, such as AW"),
  kind: z.enum(agencyKinds),
  "administrator-name": z.string().min(1),
  "administrator-email": z.email(),
  language: z.enum(languages),
  "receives-personal-data": z.boolean(),
});

await asOperator(async ({ client, origin, sendsMail }) => {
  const given = schema.safeParse(parseArgs({ options }).values);
  if (!given.success)
    throw new CannotStart(`The options are not usable:\n${given.error.issues.map((one) => `  --${one.path.join(".")} ${one.message}`).join("\n")}`);
  const { code, name, country, kind, language, "administrator-name": person, "administrator-email": email } = given.data;
  if ((await client.query("select from agency where code = $1", [code])).rowCount) throw new CannotStart(`There is an agency ${code} already.`);
  if ((await client.query("select from portolan.member_password where email = lower($1)", [email])).rowCount)
    throw new CannotStart(`${email} belongs to a member of another agency. Each address has one account.`);

  const secret = newSecret("pl");
  await client.query("begin");
  const registering = [code, name, country, kind, given.data["receives-personal-data"]];
  const agency = (await client.query("select portolan.register_agency($1, $2, $3, $4, $5) as id", registering)).rows[0].id;
  await client.query("select portolan.invite_first_administrator($1, $2, $3, $4, $5)", [agency, person, email, language, hashSecret(secret)]);
  await client.query("commit");
  const link = addressOfLink(origin, "INVITATION", secret);
  if (sendsMail) {
    await mailTo({ name: person, email, agency: name, language }, "INVITATION", link);
    return `${code} is registered. ${email} was invited by mail; the link works once, for 7 days.`;
  }
  return `${code} is registered. Hand this link to ${person} and to nobody else; it works once, for 7 days:\n${link}`;
});
