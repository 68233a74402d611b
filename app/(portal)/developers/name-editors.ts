// GraphiQL leaves its editors without names for a screen reader, and long text without a way to scroll it by key.

/** Names every editor after the section that it stands in, also those that open later; answers how to stop. */
export function nameEditors(frame: HTMLElement): () => void {
  const name = () => {
    for (const field of frame.querySelectorAll<HTMLTextAreaElement>(".CodeMirror textarea:not([aria-label])")) {
      field.setAttribute("aria-label", field.closest("section[aria-label]")?.getAttribute("aria-label") ?? "GraphQL");
    }
    for (const area of frame.querySelectorAll<HTMLElement>(".CodeMirror-scroll[tabindex='-1']")) area.tabIndex = 0;
  };
  const observer = new MutationObserver(name);
  observer.observe(frame, { childList: true, subtree: true });
  name();
  return () => observer.disconnect();
}
