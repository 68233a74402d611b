"use client";
// Keys of the page: "/" leads to the name box, arrows up and down lead through the box and the matches.

const stops = () => [...document.querySelectorAll<HTMLElement>("[data-stop]")];

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function stopFor({ key, target }: KeyboardEvent): HTMLElement | undefined {
  if (key === "/") return isTyping(target) ? undefined : stops()[0];
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  const all = stops();
  const here = all.indexOf(target as HTMLElement);
  return step && here !== -1 ? all[here + step] : undefined;
}

export function moveByKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
  const stop = stopFor(event);
  if (!stop) return;
  event.preventDefault();
  stop.focus();
  if (stop instanceof HTMLInputElement) stop.select();
}
