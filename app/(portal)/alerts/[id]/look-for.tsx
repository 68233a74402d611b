import { Text } from "@mantine/core";
import { countryName } from "../../../../lib/codes/countries.ts";
import { LineList } from "../../../components/line-list.tsx";
import { Panel } from "../../../components/panel.tsx";
import { readLanguage } from "../../../language/read-language.ts";
import { translations } from "../../../language/translations.ts";
import type { OneAlert } from "./alert-query.ts";

const places = ["ORIGIN", "TRANSIT", "DESTINATION"];

/** Everything to look for, with names where the reader may see them. */
export async function LookFor({ alert: { lines, parties, commodityGroup, concealment, narrative }, isOwn }: { alert: OneAlert; isOwn: boolean }) {
  const [t, codes, language] = await Promise.all([translations("alerts"), translations("codes"), readLanguage()]);
  const shownValue = (kind: string, value: string) => (places.includes(kind) && value.length === 2 ? countryName(value, language) : value);
  const goods = [commodityGroup && codes(`commodityGroups.${commodityGroup}`), concealment && codes(`concealments.${concealment}`)].filter(Boolean);
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
              {shownValue(kind, value)}
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
        {goods.length > 0 && (
          <li>
            <Text fw={600}>{goods.join(" · ")}</Text>
          </li>
        )}
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
