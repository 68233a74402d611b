// Signing by the Standard Webhooks specification, symmetric: https://www.standardwebhooks.com
import { createHmac, randomBytes } from "node:crypto";

export const newWebhookSecret = () => `whsec_${randomBytes(32).toString("base64")}`;

/** A signature for each secret: while one is replaced, the receiver may know either. */
export function signedHeaders(id: string, body: string, secrets: string[], now = new Date()): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signatures = secrets.map((secret) =>
    createHmac("sha256", Buffer.from(secret.replace(/^whsec_/, ""), "base64"))
      .update(`${id}.${timestamp}.${body}`)
      .digest("base64"),
  );
  return {
    "content-type": "application/json",
    "user-agent": "Portolan",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.map((signature) => `v1,${signature}`).join(" "),
  };
}
