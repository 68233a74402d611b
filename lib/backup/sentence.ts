import { CannotStart } from "../database/cannot-start.ts";
import { isUnavailable } from "../database/unavailable.ts";
import { CannotRestore } from "./archive.ts";

/** The sentence for whoever typed the command; null for what is nobody's input. */
export function sentenceOf(error: unknown, usage: string): string | null {
  const { code, message } = (error ?? {}) as NodeJS.ErrnoException;
  if (error instanceof CannotRestore || error instanceof CannotStart) return error.message;
  if (code?.startsWith("ERR_PARSE_ARGS")) return `${message}\n\n${usage}`;
  if (["EACCES", "EISDIR", "ENOENT", "ENOTDIR", "EPERM", "ENOSPC"].includes(code ?? "")) return `The file cannot be used: ${message}.`;
  if (isUnavailable(error) || code === "28P01") return `The database cannot be used: ${message}. Check DATABASE_URL and that PostgreSQL is running.`;
  return null;
}
