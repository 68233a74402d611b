"use client";
// One line for all windows of a browser: over HTTP/1.1 it opens six connections to a server, and each line holds one.
import { type Hears, type LineState, type LiveNews, openLine } from "./live-line.ts";

type Said = { news: LiveNews } | { isAnew: true } | { state: LineState } | { asksState: true };

/** `isLeading` tells whether this window holds the line: what must happen once in a browser happens there. */
export type Shared = Hears & { leads: () => void };

/** Takes part in the line of whoever is signed in; answers how to leave it. */
export function shareLine(person: string, hears: Shared): () => void {
  const channel = new BroadcastChannel(`portolan-live ${person}`);
  const leaving = new AbortController();
  let state: LineState | null = null;
  let isLeading = false;

  const say = (said: Said) => channel.postMessage(said);
  channel.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    if ("news" in data) hears.news(data.news);
    else if ("isAnew" in data) hears.anew();
    else if ("state" in data) hears.state(data.state);
    else if (isLeading && state) say({ state });
  });
  say({ asksState: true });

  async function lead(): Promise<void> {
    if (leaving.signal.aborted) return;
    isLeading = true;
    hears.leads();
    const close = openLine({
      news: (news) => {
        hears.news(news);
        say({ news });
      },
      anew: () => {
        hears.anew();
        say({ isAnew: true });
      },
      state: (now) => {
        state = now;
        hears.state(now);
        say({ state: now });
      },
    });
    await new Promise((left) => leaving.signal.addEventListener("abort", left));
    close();
  }

  // Locks are there where a page is loaded securely. Elsewhere each window has a line of its own.
  if (navigator.locks) navigator.locks.request(`portolan-live ${person}`, { signal: leaving.signal }, lead).catch(() => undefined);
  else void lead();
  return () => {
    leaving.abort();
    channel.close();
  };
}
