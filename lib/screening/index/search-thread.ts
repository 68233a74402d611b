// A thread that answers questions from the segments it was last given.
import { parentPort } from "node:worker_threads";
import { prepareName, splitNames } from "../prepare-name.ts";
import type { Scope } from "./gather.ts";
import { keptTokens } from "./kept-tokens.ts";
import { kindNumber, readAs } from "./kinds.ts";
import { type Found, Screener } from "./screen-name.ts";
import { idOf, type Segment } from "./segment.ts";

/** Any of the names, addresses or identifiers may find an entry; `kind` is only what names are looked for under. */
export type Question = { names: readonly string[]; kind: string | null; addresses: readonly string[]; identifiers: readonly string[] };
/** What the questions of a batch have in common; `least` is the lowest score that is answered, `most` how many. */
export type Terms = { audiences: Uint32Array; lists: readonly string[] | null; least: number; most: number };
export type Proposal = { entryId: string; score: number };

export type ToThread = { use: readonly Segment[] } | { batch: number; questions: readonly Question[]; terms: Terms };
export type FromThread = { batch: number; proposals: Proposal[][] };

const screener = new Screener();
const makeToken = keptTokens(10_000);
let segments: readonly Segment[] = [];

function answer({ names, kind, addresses, identifiers }: Question, { audiences, lists, least, most }: Terms): Proposal[] {
  const best = new Map<string, number>();
  const scope = (of: string | null): Scope => ({ audiences, kind: of === null ? null : kindNumber(of), lists });
  const look = (text: string, asked: string | null) => {
    for (const name of splitNames(text)) keep(screener.byName(prepareName(name, readAs(asked), makeToken), scope(asked), least, most));
  };
  const keep = (found: readonly Found[]) => {
    for (const { segment, entry, score } of found) {
      const id = idOf(segments[segment] as Segment, entry);
      best.set(id, Math.max(score, best.get(id) ?? 0));
    }
  };
  for (const name of names) look(name, kind);
  for (const address of addresses) look(address, "ADDRESS");
  keep(screener.byIdentifier(identifiers, scope(null)));
  return [...best]
    .map(([entryId, score]) => ({ entryId, score }))
    .sort((one, other) => other.score - one.score || (one.entryId < other.entryId ? -1 : 1))
    .slice(0, most);
}

parentPort?.on("message", (message: ToThread) => {
  if ("use" in message) {
    segments = message.use;
    screener.use(segments);
  } else {
    const { batch, questions, terms } = message;
    parentPort?.postMessage({ batch, proposals: questions.map((question) => answer(question, terms)) } satisfies FromThread);
  }
});
