// What is being typed, kept until it is saved: a reload, a wrong click or a crash loses nothing. Only in
// this tab (sessionStorage), because it can name people.
import type { ReportValues } from "./report-values.ts";

export type Draft = { revision: number | null; values: ReportValues };

const prefix = "portolan-report-draft ";

/** `of`: the report's id, or null for a new one. */
export function draftOf(member: string, of: string | null) {
  const name = `${prefix}${member} ${of ?? "new"}`;
  return {
    /** Another member was signed in in this tab: what that person typed is not this one's to keep. */
    dropOthers(): void {
      for (const key of Object.keys(sessionStorage))
        if (key.startsWith(prefix) && !key.startsWith(`${prefix}${member} `)) sessionStorage.removeItem(key);
    },
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
