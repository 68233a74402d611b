import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { readCommunity } from "../community-query.ts";
import { ContactsForm } from "./contacts-form.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("communities"))("contacts") };
}

export default async function CommunityContacts({ params }: Props) {
  const [t, { community, own, permissions }] = await Promise.all([translations("communities"), readCommunity((await params).id)]);
  if (community.viewerSeesSince === null || !permissions.includes("COMMUNITY_ADMINISTER")) notFound();
  const contacts = community.contacts
    .filter(({ agency }) => agency.id === own)
    .map(({ name, phone, email, languages }) => ({ name, phone: phone ?? "", email: email ?? "", languages: [...languages] }));
  return (
    <>
      <PageHeader title={t("contacts")} description={`${community.name}. ${t("contactsExplained")}`} />
      <ContactsForm id={community.id} contacts={contacts} />
    </>
  );
}
