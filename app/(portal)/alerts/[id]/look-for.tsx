import { Text } from "@mantine/core";
import { countryName } from "../../../../lib/codes/countries.ts";
import { LineList } from "../../../components/line-list.tsx";
import { Panel } from "../../../components/panel.tsx";
import { readLanguage } from "../../../language/read-language.ts";
import { translations } from "../../../language/translations.ts";
import { lineValue } from "../line-value.ts";
import type { OneAlert } from "./alert-query.ts";

/** Everything to look for, with names where the reader may see them. */
export async function LookFor({ alert: { lines, parties, commodityGroup, concealment, narrative }, isOwn }: { alert: OneAlert; isOwn: boolean }) {
  const [t, codes, language] = await Promise.all([translations("alerts"), translations("codes"), readLanguage()]);
  const goods = [
    { label: t("form.commodityGroup"), said: commodityGroup && codes(`commodityGroups.${commodityGroup}`) },
    { label: t("form.concealment"), said: concealment && codes(`concealments.${concealment}`) },
  ].filter(({ said }) => said);
  return (
    <Panel title={t("one.lookFor")}>
      {lines.length + parties.length + goods.length === 0 && <Text c="dimmed">{t("one.nothingToLookFor")}</Text>}
      <LineList>
        {lines.map(({ kind, value }) => (
          <li key={`${kind} ${value}`}>
            <Text size="sm" c="dimmed">
              {codes(`alertLineKinds.${kind}`)}
            </Text>
            <Text
              fw={600}
              ff={["ITEM_ID", "ITEM_PREFIX", "RECEPTACLE_ID"].includes(kind) ? "monospace" : undefined}
              style={{ overflowWrap: "anywhere" }}
            >
              {lineValue({ kind, value }, language)}
            </Text>
          </li>
        ))}
        {parties.map(({ role, name, address, country }) => (
          <li key={`${role} ${name}`}>
            <Text size="sm" c="dimmed">
              {codes(`alertPartyRoles.${role}`)}
            </Text>
            <Text fw={600}>{name}</Text>
            {(address || country) && <Text size="sm">{[address, country && countryName(country, language)].filter(Boolean).join(", ")}</Text>}
          </li>
        ))}
        {goods.map(({ label, said }) => (
          <li key={label}>
            <Text size="sm" c="dimmed">
              {label}
            </Text>
            <Text fw={600}>{said}</Text>
          </li>
        ))}
      </LineList>
      {narrative && (
        <Text mt="sm" style={{ whiteSpace: "pre-line" }}>
          {narrative}
        </Text>
      )}
      {!isOwn && parties.length === 0 && (
        <Text mt="sm" size="sm" c="dimmed">
          {t("one.partiesHidden")}
        </Text>
      )}
    </Panel>
  );
}
