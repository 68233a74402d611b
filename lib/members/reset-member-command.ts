// npm run member:reset -- --email ada@post.example [--second-factor]
// For a member who cannot get in: makes a link for a new password and, if told, removes the lost second factor.
import { parseArgs } from "node:util";
import { addressOfLink } from "../access/one-use-link.ts";
import { hashSecret, newSecret } from "../access/secret.ts";
import { CannotStart } from "../database/cannot-start.ts";
import { mailTo } from "../mail/send-mail.ts";
import { asOperator } from "./operator.ts";

await asOperator(async ({ client, origin, sendsMail }) => {
  const { email, "second-factor": removesSecondFactor } = parseArgs({
    options: { email: { type: "string" }, "second-factor": { type: "boolean", default: false } },
  }).values;
  const found = await client.query("select member_id as id from portolan.member_password where email = lower($1)", [email ?? ""]);
  const member = found.rows[0] as { id: string } | undefined;
  if (!member) throw new CannotStart(`Nobody signs in with “${email ?? ""}”. Give an address: npm run member:reset -- --email ada@post.example`);

  const secret = newSecret("pl");
  await client.query("begin");
  if (removesSecondFactor) await client.query("select portolan.remove_second_factor(null, m) from member m where m.id = $1", [member.id]);
  const { rows } = await client.query("select * from portolan.make_link($1, 'PASSWORD_RESET', $2)", [member.id, hashSecret(secret)]);
  await client.query("commit");
  const link = addressOfLink(origin, "PASSWORD_RESET", secret);
  const first = removesSecondFactor ? "The second factor is removed. " : "";
  if (sendsMail) {
    await mailTo(rows[0], "PASSWORD_RESET", link);
    return `${first}The link was mailed to ${email}; it works once, for an hour.`;
  }
  return `${first}Hand this link to the member and to nobody else; it works once, for an hour:\n${link}`;
});
