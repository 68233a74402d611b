"use client";
// Keys of the page: "/" and Escape lead to the large box; arrows, and outside of boxes j and k, lead through the matches.

const stops = () => [...document.querySelectorAll<HTMLElement>("[data-stop]")];

export const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A list that a box has opened, or a dialogue, has the keys for itself. */
const isElsewhere = (target: EventTarget | null) =>
  document.querySelector("[role=dialog]") !== null || (target instanceof HTMLElement && target.getAttribute("aria-expanded") === "true");

function stopFor({ key, target }: KeyboardEvent): HTMLElement | undefined {
  const all = stops();
  const here = all.indexOf(target as HTMLElement);
  if (key === "Escape") return here === 0 ? undefined : all[0];
  if (isTyping(target) && here === -1) return undefined;
  if (key === "/") return isTyping(target) ? undefined : all[0];
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, ...(isTyping(target) ? {} : { j: 1, k: -1 }) };
  const step = steps[key];
  if (!step) return undefined;
  // From nowhere in particular, j leads to the first match.
  if (here === -1) return key === "j" ? all[1] : undefined;
  return all[here + step];
}

export function moveByKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target)) return;
  const stop = stopFor(event);
  if (!stop) return;
  event.preventDefault();
  stop.focus();
  if (stop instanceof HTMLInputElement) stop.select();
}
