// GraphiQL leaves its editors without names for a screen reader, and long text without a way to scroll it by key.

/** Names every editor after the section that it stands in, also those that open later; answers how to stop. */
export function nameEditors(frame: HTMLElement): () => void {
  const name = () => {
    for (const field of frame.querySelectorAll<HTMLTextAreaElement>(".CodeMirror textarea:not([aria-label])")) {
      field.setAttribute("aria-label", field.closest("section[aria-label]")?.getAttribute("aria-label") ?? "GraphQL");
    }
    // A tab that holds buttons is none: without the role, its buttons are what one reaches.
    for (const tab of frame.querySelectorAll("[role='tablist'], [role='tab'], li[aria-selected]")) {
      tab.removeAttribute("role");
      tab.removeAttribute("aria-selected");
    }
    for (const area of frame.querySelectorAll<HTMLElement>(".CodeMirror-scroll[tabindex='-1']")) area.tabIndex = 0;
  };
  const observer = new MutationObserver(name);
  observer.observe(frame, { childList: true, subtree: true, attributeFilter: ["role", "aria-selected"] });
  name();
  return () => observer.disconnect();
}
