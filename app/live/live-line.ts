"use client";
// The line on which a browser is told what changes: opened again when it breaks, and where it broke off.
import { type DocumentNode, print } from "graphql";
import { graphql, type ResultOf } from "../graphql/contract.ts";

/** What changed or fits, and whose it is, but no record: nobody has opened one by being told. */
const Live = graphql(`
  subscription Live($after: String) {
    changes(after: $after) {
      cursor
      changes { kind recordId isGone agency { name } }
      newFits { pattern { id agency { name } } }
    }
  }
`);

type Event = ResultOf<typeof Live>["changes"];
export type LiveChange = Event["changes"][number];
export type LiveFit = Event["newFits"][number];
export type LiveNews = { changes: readonly LiveChange[]; newFits: readonly LiveFit[] };
/** ENDED: signed out, or signed in as nobody who may be told. */
export type LineState = "OPEN" | "BROKEN" | "ENDED";
export type Hears = { news: (news: LiveNews) => void; anew: () => void; state: (state: LineState) => void };

const longestWait = 30_000;

/** Opens the line; answers what closes it. */
export function openLine(hears: Hears): () => void {
  let source: EventSource | null = null;
  let last: string | null = null;
  let failures = 0;
  let timer: number | undefined;

  const close = () => {
    window.clearTimeout(timer);
    source?.close();
  };

  function openAgain() {
    source?.close();
    hears.state("BROKEN");
    failures += 1;
    timer = window.setTimeout(open, Math.min(longestWait, 1_000 * 2 ** (failures - 1)) * (0.5 + Math.random() / 2));
  }

  function hear(text: string) {
    const { data, errors } = JSON.parse(text) as { data?: ResultOf<typeof Live> | null; errors?: { extensions?: { code?: string } }[] };
    const code = errors?.[0]?.extensions?.code;
    if (code === "READ_ANEW") {
      last = null;
      hears.anew();
      openAgain();
    } else if (code) {
      close();
      hears.state("ENDED");
    } else if (data) {
      last = data.changes.cursor;
      hears.news(data.changes);
    }
  }

  function open() {
    const asked = new URLSearchParams({ query: print(Live as DocumentNode), variables: JSON.stringify({ after: last }) });
    source = new EventSource(`/graphql?${asked}`);
    source.addEventListener("open", () => {
      failures = 0;
      hears.state("OPEN");
    });
    source.addEventListener("next", ({ data }) => hear(data));
    source.addEventListener("error", ({ target }) => {
      // A connection that broke is opened again by the browser, after the last event; one that was refused is not.
      if ((target as EventSource).readyState === EventSource.CLOSED) openAgain();
      else hears.state("BROKEN");
    });
  }

  open();
  return close;
}
