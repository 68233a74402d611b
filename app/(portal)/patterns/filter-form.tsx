import { Button, Group, NativeSelect, SimpleGrid, Text, TextInput } from "@mantine/core";
import { commodityGroups, concealments, confidences, mailClasses, reportStatuses, tlps } from "../../../lib/codes/domain-codes.ts";
import { LinkButton } from "../../components/link.tsx";
import { readLanguage } from "../../language/read-language.ts";
import { translations } from "../../language/translations.ts";
import { countryOptions } from "../seizure-reports/choose-country.ts";
import { type Asked, addressOf, countFolded, orders, owners } from "./list-address.ts";

type Name = Exclude<keyof Asked, "search">;
type Props = { asked: Asked; agencies: readonly { id: string; name: string }[] };

/** Asks for the list anew, by its address alone. */
export async function FilterForm({ asked, agencies }: Props) {
  const [t, codes, language] = await Promise.all([translations("patterns"), translations("codes"), readLanguage()]);
  const any = { value: "", label: t("any") };
  const select = (name: Name, data: { value: string; label: string }[]) => (
    <NativeSelect key={`${name} ${asked[name]}`} name={name} label={t(`filters.${name}`)} defaultValue={asked[name]} data={data} />
  );
  const named = <Value extends string>(values: readonly Value[], nameOf: (value: Value) => string) => [
    any,
    ...values.map((value) => ({ value, label: nameOf(value) })),
  ];
  const countries = [any, ...countryOptions(language).map(({ value, label }) => ({ value, label }))];
  const folded = countFolded(asked);
  return (
    <search aria-label={t("find")}>
      <form action="/patterns">
        <Group align="flex-end" gap="xs" mb="xs">
          <TextInput
            key={asked.search}
            type="search"
            name="search"
            label={t("search")}
            defaultValue={asked.search}
            maxLength={200}
            style={{ flex: "1 1 14rem" }}
          />
          {select(
            "sort",
            orders.map((value) => ({ value, label: t(`orders.${value}`) })),
          )}
          <Button type="submit" variant="default">
            {t("find")}
          </Button>
          {addressOf(asked) !== "/patterns" && (
            <LinkButton href="/patterns" variant="subtle">
              {t("clear")}
            </LinkButton>
          )}
        </Group>
        <details open={folded > 0} style={{ marginBottom: "var(--mantine-spacing-md)" }}>
          <Text component="summary" size="sm" style={{ cursor: "pointer" }}>
            {t("filters.title", { count: folded })}
          </Text>
          <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="xs" mt="xs">
            {select(
              "whose",
              named(owners, (value) => t(`owners.${value}`)),
            )}
            {select(
              "status",
              named(reportStatuses, (value) => codes(`reportStatuses.${value}`)),
            )}
            {select(
              "goods",
              named(commodityGroups, (value) => codes(`commodityGroups.${value}`)),
            )}
            {select(
              "concealment",
              named(concealments, (value) => codes(`concealments.${value}`)),
            )}
            {select(
              "mail",
              named(mailClasses, (value) => codes(`mailClasses.${value}`)),
            )}
            {select("origin", countries)}
            {select("destination", countries)}
            {select(
              "confidence",
              named(confidences, (value) => codes(`confidences.${value}`)),
            )}
            {select(
              "tlp",
              named(tlps, (value) => codes(`tlps.${value}`)),
            )}
            {select("agency", [any, ...agencies.map(({ id, name }) => ({ value: id, label: name }))])}
          </SimpleGrid>
        </details>
      </form>
    </search>
  );
}
