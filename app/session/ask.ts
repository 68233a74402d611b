import "server-only";
import { redirect } from "next/navigation";
import { type TadaDocumentNode } from "gql.tada";
import { print } from "graphql";
import { headers } from "next/headers";
import { portal } from "../../lib/running/portal.ts";
import { readLanguage } from "../language/read-language.ts";
import { callerAddress, sessionCookie } from "./viewer-cookie.ts";

export class AnswerError extends Error {
  readonly code: string;
  readonly reference: string | null;
  constructor(message: string, code: string, reference: string | null) {
    super(message);
    this.code = code;
    this.reference = reference;
  }
}

/** Runs a query of the contract as the signed-in member; who is not signed in is sent to sign in and back. */
export async function ask<Result, Variables extends Record<string, unknown>>(document: TadaDocumentNode<Result, Variables>, variables?: Variables): Promise<Result> {
  const answer = await portal().execute(await sessionCookie(), await callerAddress(), await readLanguage(), print(document), variables);
  if (!answer) redirect(`/sign-in?callbackUrl=${encodeURIComponent((await headers()).get("x-portolan-path") ?? "/")}`);
  const error = answer.errors?.[0];
  if (error) throw new AnswerError(error.message, String(error.extensions?.code ?? ""), (error.extensions?.reference as string) ?? null);
  return answer.data as Result;
}
