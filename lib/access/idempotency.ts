// Sending again does not write again: what a key of the caller's own did is answered a second time.
import { createHash } from "node:crypto";
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import { UserError } from "../user-error.ts";
import type { Operation } from "./operation.ts";

const longest = 200;

/**
 * Carries out the action once for each key; `done` must be JSON. The same key with the same input answers what it
 * answered, with another input it is refused. An action that fails leaves no trace of its key.
 */
export async function once<Done>(
  operation: Operation,
  { name, key, input }: { name: string; key: string | null | undefined; input: unknown },
  action: () => Promise<Done>,
): Promise<Done> {
  if (key == null) return action();
  if (!key.trim()) throw new UserError({ code: "REQUIRED", field: ["idempotencyKey"] });
  if (key.length > longest) throw new UserError({ code: "TOO_LONG", field: ["idempotencyKey"], values: { max: longest } });
  const digest = createHash("sha256").update(JSON.stringify(input)).digest();
  const [claim] = await operation.rows<{ kept: { done: Done } | null }>(
    sql`select portolan.claim_idempotency_key(${key}, ${name}, ${digest}) as kept`,
  );
  if (claim?.kept) return claim.kept.done;
  const done = await action();
  await operation.rows(sql`select portolan.keep_idempotent_answer(${key}, ${JSON.stringify({ done })}::jsonb)`);
  return done;
}
