import "server-only";
import type { TadaDocumentNode } from "gql.tada";
import { print } from "graphql";
import { notFound, redirect } from "next/navigation";
import { portal } from "../../lib/running/portal.ts";
import { readLanguage } from "../language/read-language.ts";
import { pathAsked } from "./path-asked.ts";
import { callerAddress, sessionCookie } from "./viewer-cookie.ts";

export class AnswerError extends Error {
  readonly code: string;
  readonly reference: string | null;
  /** All that Next.js lets through to the reader of an error page. */
  readonly digest: string | undefined;
  constructor(message: string, code: string, reference: string | null) {
    super(message);
    this.code = code;
    this.reference = reference;
    this.digest = reference ?? undefined;
  }
}

/** Where who needs a second factor sets it up, before anything else. */
export const secondFactorPath = "/account/second-factor";

async function leadToSecondFactor(): Promise<void> {
  const standing = "query AwaitsSecondFactor { viewer { awaitsSecondFactor } }";
  const answer = await portal().execute(await sessionCookie(), await callerAddress(), null, standing);
  if ((answer?.data?.viewer as { awaitsSecondFactor?: boolean } | undefined)?.awaitsSecondFactor) redirect(secondFactorPath);
}

/**
 * Runs a query of the contract as the signed-in member. Who is not signed in is sent to sign in and back;
 * what the viewer's roles do not open looks like a page that does not exist.
 */
export async function ask<Result, Variables extends Record<string, unknown>>(
  document: TadaDocumentNode<Result, Variables>,
  variables?: Variables,
): Promise<Result> {
  const answer = await portal().execute(await sessionCookie(), await callerAddress(), await readLanguage(), print(document), variables);
  if (!answer) redirect(`/sign-in?callbackUrl=${encodeURIComponent(await pathAsked())}`);
  const error = answer.errors?.[0];
  if (error?.extensions?.code === "FORBIDDEN") await leadToSecondFactor();
  // Variables of pages come from their address: a wrong one is an address that leads nowhere.
  if (error?.extensions?.code === "FORBIDDEN" || error?.extensions?.code === "BAD_USER_INPUT") notFound();
  if (error) throw new AnswerError(error.message, String(error.extensions?.code ?? ""), (error.extensions?.reference as string) ?? null);
  return answer.data as Result;
}
