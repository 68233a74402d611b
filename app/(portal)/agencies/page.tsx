import { Text } from "@mantine/core";
import type { Metadata } from "next";
import { countryName } from "../../../lib/codes/countries.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LinkButton, TextLink } from "../../components/link.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { RecordTable } from "../../components/record-table.tsx";
import { graphql } from "../../graphql/contract.ts";
import { readLanguage } from "../../language/read-language.ts";
import { translations } from "../../language/translations.ts";
import { ask } from "../../session/ask.ts";
import { agencyAddress } from "./agency-address.ts";
import { DirectoryForm } from "./directory-form.tsx";
import { askedOf, fits } from "./directory-search.ts";

const DirectoryQuery = graphql(`
  query Directory {
    agencies { id code name country kind receivesPersonalData dutyPhone }
  }
`);

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("agencies"))("title") };
}

export default async function Directory({ searchParams }: Props) {
  const [t, codes, language, { agencies }] = await Promise.all([
    translations("agencies"),
    translations("codes"),
    readLanguage(),
    ask(DirectoryQuery),
  ]);
  const asked = askedOf(await searchParams);
  const found = agencies.filter((agency) => fits(agency, asked, language));
  const inUse = [...new Set(agencies.map(({ country }) => country))].map((value) => ({ value, label: countryName(value, language) }));
  return (
    <>
      <PageHeader title={t("title")} description={t("explained")} />
      <DirectoryForm asked={asked} countries={inUse.sort((one, other) => one.label.localeCompare(other.label, language))} />
      {found.length === 0 ? (
        <EmptyState
          title={t("none")}
          action={
            <LinkButton href="/agencies" variant="default">
              {t("clear")}
            </LinkButton>
          }
        >
          {t("noneExplained")}
        </EmptyState>
      ) : (
        <RecordTable
          label={t("title")}
          heads={[t("name"), t("country"), t("kind"), t("dutyDesk"), t("personalData")]}
          rows={found.map(({ id, code, name, country, kind, dutyPhone, receivesPersonalData }) => ({
            key: id,
            cells: [
              <div key="name">
                <TextLink href={agencyAddress(id)}>{name}</TextLink>
                <Text size="xs" c="dimmed">
                  {code}
                </Text>
              </div>,
              countryName(country, language),
              codes(`agencyKinds.${kind}`),
              dutyPhone,
              t(receivesPersonalData ? "receives" : "receivesNot"),
            ],
          }))}
        />
      )}
    </>
  );
}
