// What is being typed, kept until it is saved: a reload, a wrong click or a crash loses nothing. Only in
// this tab (sessionStorage), because it can name people.

export type KeptDraft<Values> = { revision: number | null; values: Values };

const name = (form: string, member: string, of: string) => `portolan-draft ${member} ${form} ${of}`;

/** `of`: the record's id, or what a new one begins with. */
export function draftOf<Values>(form: string, member: string, of: string | null) {
  const key = name(form, member, of ?? "new");
  return {
    /** Another member was signed in in this tab: what that person typed is not this one's to keep. */
    dropOthers(): void {
      for (const other of Object.keys(sessionStorage))
        if (other.startsWith("portolan-draft ") && !other.startsWith(`portolan-draft ${member} `)) sessionStorage.removeItem(other);
    },
    read(isWhole: (values: Values) => boolean): KeptDraft<Values> | null {
      try {
        const draft = JSON.parse(sessionStorage.getItem(key) ?? "null") as KeptDraft<Values> | null;
        return draft && isWhole(draft.values) ? draft : null;
      } catch {
        return null;
      }
    },
    keep(draft: KeptDraft<Values>): void {
      try {
        sessionStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // Without storage the warning before leaving is all there is.
      }
    },
    drop: () => sessionStorage.removeItem(key),
  };
}
