import { SimpleGrid, Text } from "@mantine/core";
import type { Metadata } from "next";
import { countryName } from "../../../../lib/codes/countries.ts";
import { LinkButton } from "../../../components/link.tsx";
import { PageHeader } from "../../../components/page-header.tsx";
import { Panel } from "../../../components/panel.tsx";
import { readLanguage } from "../../../language/read-language.ts";
import { translations } from "../../../language/translations.ts";
import { agencyAddress } from "../agency-address.ts";
import { readAgency } from "./agency-query.ts";
import { DutyDesk } from "./duty-desk.tsx";
import { Reach } from "./reach.tsx";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await readAgency((await params).id)).agency.name };
}

export default async function AgencyPage({ params }: Props) {
  const [t, codes, language, { agency, isOwn }] = await Promise.all([
    translations("agencies"),
    translations("codes"),
    readLanguage(),
    readAgency((await params).id),
  ]);
  const { id, code, name, country, kind, receivesPersonalData, personalDataBasis, phone, email, viewerCanEdit } = agency;
  return (
    <>
      <PageHeader
        title={name}
        description={`${code} · ${countryName(country, language)} · ${codes(`agencyKinds.${kind}`)}`}
        actions={
          <>
            {isOwn && (
              <LinkButton href="/release-policy" variant="default">
                {t("policy")}
              </LinkButton>
            )}
            {viewerCanEdit && <LinkButton href={agencyAddress(id, "/edit")}>{t("edit")}</LinkButton>}
          </>
        }
      />
      <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
        <DutyDesk agency={agency} />
        <Panel title={t("contact")}>{phone || email ? <Reach phone={phone} email={email} /> : <Text c="dimmed">{t("notGiven")}</Text>}</Panel>
        <Panel title={t("personalData")}>
          <Text>{t(receivesPersonalData ? "receives" : "receivesNot")}</Text>
          {personalDataBasis && (
            <Text size="sm" c="dimmed" mt="xs">
              {t("basis")}: {personalDataBasis}
            </Text>
          )}
        </Panel>
      </SimpleGrid>
    </>
  );
}
