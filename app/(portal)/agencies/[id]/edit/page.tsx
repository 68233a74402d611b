import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { translations } from "../../../../language/translations.ts";
import { readAgency } from "../agency-query.ts";
import { ProfileForm } from "./profile-form.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("agencies"))("editTitle") };
}

export default async function EditAgency({ params }: Props) {
  const [t, { agency }] = await Promise.all([translations("agencies"), readAgency((await params).id)]);
  if (!agency.viewerCanEdit) notFound();
  const { id, phone, email, dutyPhone, dutyEmail, dutyLanguages, dutyHours, timeZone, receivesPersonalData, personalDataBasis } = agency;
  return (
    <>
      <PageHeader title={t("editTitle")} description={t("editExplained")} />
      <ProfileForm
        id={id}
        profile={{
          phone: phone ?? "",
          email: email ?? "",
          dutyPhone: dutyPhone ?? "",
          dutyEmail: dutyEmail ?? "",
          dutyLanguages: [...dutyLanguages],
          dutyHours: dutyHours ?? "",
          timeZone: timeZone ?? "",
          receivesPersonalData,
          personalDataBasis: personalDataBasis ?? "",
        }}
      />
    </>
  );
}
