// Nominates, approves and shares the demonstration's watchlists as its people would.
import type { Operation } from "../access/operation.ts";
import { approveNominations, proposeCorrection } from "../watchlists/govern-entry.ts";
import { nominate } from "../watchlists/nominate.ts";
import { createWatchlist, previewSharing, shareWatchlist } from "../watchlists/own-list.ts";
import type { AgencyCode } from "./agencies.ts";
import { ownLists } from "./own-lists.ts";

type As = <Done>(email: string, name: string, work: (operation: Operation) => Promise<Done>) => Promise<Done>;

export async function loadOwnLists(as: As, agencyId: (code: AgencyCode) => number): Promise<void> {
  for (const { supervisor, officer, list, tlp, sharedWith, approved, waiting, correction } of ownLists) {
    const id = await as(supervisor, "watchlistCreate", (operation) => createWatchlist(operation, list, tlp));
    await as(supervisor, "watchlistShare", async (operation) => {
      const recipients = sharedWith.map((code) => ({ agency: agencyId(code) }));
      const { digest } = await previewSharing(operation, id, tlp, recipients);
      await shareWatchlist(operation, id, tlp, recipients, digest);
    });
    const nominated: string[] = [];
    for (const entry of [...approved, ...waiting]) {
      const { id: nomination } = await as(officer, "watchlistEntryNominate", (operation) => nominate(operation, id, entry));
      if (nomination) nominated.push(nomination);
    }
    await as(supervisor, "watchlistNominationApprove", (operation) => approveNominations(operation, nominated.slice(0, approved.length)));
    if (!correction) continue;
    await as(correction.by, "watchlistCorrectionPropose", async (operation) => {
      const { id: entry } = await operation.db.watchlistEntry.findFirstOrThrow({ where: { sourceId: approved[0]?.ownReference ?? "" } });
      await proposeCorrection(operation, entry, { ...correction, field: "NAMES" });
    });
  }
}
