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
