// What is being typed, kept until it is saved: a reload, a wrong click or a crash loses nothing. Only in
// this tab (sessionStorage), because it can name people.
import type { ReportValues } from "./report-values.ts";

export type Draft = { revision: number | null; values: ReportValues };

/** `of`: the report's id, or null for a new one. */
export function draftOf(member: string, of: string | null) {
  const name = `portolan-report-draft ${member} ${of ?? "new"}`;
  return {
    read(): Draft | null {
      try {
        const draft = JSON.parse(sessionStorage.getItem(name) ?? "null") as Draft | null;
        return draft && Array.isArray(draft.values?.found) && Array.isArray(draft.values.legs) ? draft : null;
      } catch {
        return null;
      }
    },
    keep(draft: Draft): void {
      try {
        sessionStorage.setItem(name, JSON.stringify(draft));
      } catch {
        // Without storage the warning before leaving is all there is.
      }
    },
    drop: () => sessionStorage.removeItem(name),
  };
}
