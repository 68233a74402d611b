import { recipientOf } from "../form/alert-values.ts";
import type { OneAlert } from "./alert-query.ts";
import type { Addressing } from "./alert-steps.ts";

type Request = NonNullable<OneAlert["releaseRequest"]>;
type Named = { agency: string | null; community: string | null; memberEmail: string | null; everyone: boolean };

const recipient = ({ agency, community, memberEmail }: Named) =>
  agency ? { agency } : community ? { community } : memberEmail ? { memberEmail } : { everyone: true };

/** Whom an officer asked for, as a release takes it. */
export const askedAddressing = ({ recipients, partyRecipients }: Request): Addressing => ({
  forAction: recipients.filter(({ isForAction }) => isForAction).map(recipient),
  forInformation: recipients.filter(({ isForAction }) => !isForAction).map(recipient),
  partyRecipients: partyRecipients.map(recipient),
});

type Recipients = Addressing["forAction"];

/** As the selection writes them: agencies, communities, everyone. */
export const chosenOf = (recipients: Recipients): string[] =>
  (recipients ?? []).flatMap((one) =>
    "agency" in one ? [`agency ${one.agency}`] : "community" in one ? [`community ${one.community}`] : "everyone" in one ? ["everyone"] : [],
  );

/** With others chosen. Persons and units, which are not among them, stay; those who act see senders if anybody was to. */
export function changed(addressing: Addressing, part: "forAction" | "forInformation", chosen: readonly string[]): Addressing {
  const kept = (addressing[part] ?? []).filter((one) => "unit" in one || "memberEmail" in one);
  const now = { ...addressing, [part]: [...kept, ...chosen.map(recipientOf)] };
  return { ...now, partyRecipients: addressing.partyRecipients?.length ? now.forAction : [] };
}
