"use client";
import { Button, Chip, ChipGroup, Grid, GridCol, Group, Input, MultiSelect, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { countries, countryName } from "../../../../../lib/codes/countries.ts";
import { agencyKinds } from "../../../../../lib/codes/domain-codes.ts";
import { countriesOf, type Region, regions } from "../../../../../lib/codes/regions.ts";
import { useSaving } from "../../../../components/form-faults.ts";
import { LinkButton } from "../../../../components/link.tsx";
import { showFault } from "../../../../components/show-fault.ts";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser } from "../../../../session/ask-from-browser.ts";
import { communityAddress } from "../../community-address.ts";
import { Matches } from "./matches.tsx";
import { type Rule, useMatches } from "./use-matches.ts";

const Invite = graphql(`
  mutation InviteAgencies($input: CommunityInviteInput!) {
    communityInvite(input: $input) { userErrors { message } }
  }
`);

/** A rule, precisely whom it matches, and who of them is invited. */
export function InviteForm({ id }: { id: string }) {
  const t = useTranslations("communities");
  const kinds = useTranslations("codes.agencyKinds");
  const language = useLocale();
  const router = useRouter();
  const save = useSaving();
  const [rule, setRule] = useState<{ countries: string[]; kinds: Rule["kinds"][number][] }>({ countries: [], kinds: [] });
  const [left, setLeft] = useState<string[]>([]);
  const [isActing, setActing] = useState(false);
  const matches = useMatches(id, rule);
  const chosen = matches.filter((one) => !left.includes(one.id));

  const addRegion = (region: Region) => setRule({ ...rule, countries: [...new Set([...rule.countries, ...countriesOf(region)])] });
  async function invite() {
    setActing(true);
    await save(async () => {
      const byRule = rule.countries.length + rule.kinds.length > 0;
      const input = { id, agencies: chosen.map((one) => one.id), ...(byRule && { rule }) };
      const { userErrors } = (await askFromBrowser(Invite, { input })).communityInvite;
      if (userErrors[0]) return showFault(userErrors[0].message);
      notifications.show({ message: t("inviting.done", { count: chosen.length }), color: "teal" });
      router.push(communityAddress(id));
      router.refresh();
    });
    setActing(false);
  }

  return (
    <Grid gap="md">
      <GridCol span={{ base: 12, md: 6 }}>
        <Stack gap="md">
          <Input.Wrapper label={t("inviting.region")} description={t("inviting.regionHint")}>
            <Group gap="xs" mt="xs">
              {(Object.keys(regions) as Region[]).map((region) => (
                <Button key={region} variant="default" size="compact-sm" onClick={() => addRegion(region)}>
                  {t(`regions.${region}`)}
                </Button>
              ))}
            </Group>
          </Input.Wrapper>
          <MultiSelect
            label={t("inviting.countries")}
            placeholder={rule.countries.length ? "" : t("inviting.all")}
            data={countries.map((value) => ({ value, label: countryName(value, language) }))}
            value={rule.countries}
            onChange={(chosenCountries) => setRule({ ...rule, countries: chosenCountries })}
            searchable
            clearable
          />
          <Input.Wrapper label={t("inviting.kinds")}>
            <ChipGroup multiple value={rule.kinds} onChange={(values) => setRule({ ...rule, kinds: values as Rule["kinds"][number][] })}>
              <Group gap="xs" mt="xs">
                {agencyKinds.map((kind) => (
                  <Chip key={kind} value={kind} radius="sm">
                    {kinds(kind)}
                  </Chip>
                ))}
              </Group>
            </ChipGroup>
          </Input.Wrapper>
        </Stack>
      </GridCol>
      <GridCol span={{ base: 12, md: 6 }}>
        <Matches matches={matches} left={left} onChange={setLeft} />
        <Group mt="md">
          <Button disabled={!chosen.length} loading={isActing} onClick={() => void invite()}>
            {t("inviting.go", { count: chosen.length })}
          </Button>
          <LinkButton href={communityAddress(id)} variant="default">
            {t("form.cancel")}
          </LinkButton>
        </Group>
      </GridCol>
    </Grid>
  );
}
