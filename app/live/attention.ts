"use client";
// How this browser draws attention to what has come: as its user chose, here and for nobody else.

export const ways = ["sound", "notification"] as const;
export type Way = (typeof ways)[number];

const keyOf = (way: Way) => `portolan-attention-${way}`;

export const isChosen = (way: Way): boolean => window.localStorage.getItem(keyOf(way)) === "1";

/** Whether it is so now: a browser may refuse notifications. */
export async function choose(way: Way, isWanted: boolean): Promise<boolean> {
  const isPossible = !isWanted || way === "sound" || ("Notification" in window && (await Notification.requestPermission()) === "granted");
  window.localStorage.setItem(keyOf(way), isWanted && isPossible ? "1" : "0");
  return isWanted === isPossible;
}

/** Two short notes, made here: there is nothing to load. */
export function sound(): void {
  const context = new AudioContext();
  for (const [start, pitch] of [
    [0, 880],
    [0.18, 1175],
  ] as const) {
    const [note, volume] = [context.createOscillator(), context.createGain()];
    note.frequency.value = pitch;
    volume.gain.setValueAtTime(0.15, context.currentTime + start);
    volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + start + 0.16);
    note.connect(volume).connect(context.destination);
    note.start(context.currentTime + start);
    note.stop(context.currentTime + start + 0.17);
  }
  window.setTimeout(() => void context.close(), 1_000);
}

/** Says no more than the page's own message does: it may be seen on a locked screen. */
export function notifyOutside(title: string, tag: string, open: () => void): void {
  try {
    const shown = new Notification(title, { tag });
    shown.onclick = () => {
      window.focus();
      open();
      shown.close();
    };
  } catch {
    // Browsers on phones show none for a page that is open.
  }
}
