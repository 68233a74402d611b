import type { Metadata } from "next";
import { PageHeader } from "../../../components/page-header.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { InviteMember } from "./invite-member.tsx";

const UnitsQuery = graphql(`
  query UnitsToInviteTo {
    viewer { language }
    agencyUnits { id name }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("members"))("inviteTitle") };
}

export default async function Invite() {
  const [t, { viewer, agencyUnits }] = await Promise.all([translations("members"), ask(UnitsQuery)]);
  // Client components take plain objects only; those of an answer have no prototype.
  const units = agencyUnits.map(({ id, name }) => ({ id, name }));
  return (
    <>
      <PageHeader title={t("inviteTitle")} description={t("inviteExplained")} />
      <InviteMember units={units} language={viewer.language} />
    </>
  );
}
