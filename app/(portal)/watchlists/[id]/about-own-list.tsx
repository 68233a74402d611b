import { Box, Group, Text } from "@mantine/core";
import { TlpBadge } from "../../../components/tlp-badge.tsx";
import { translations } from "../../../language/translations.ts";
import { Facts } from "../../seizure-reports/[id]/facts.tsx";
import { LawNote } from "../law-note.tsx";
import type { WatchlistWords } from "../watchlist-words.ts";
import type { Watchlist } from "./list-query.ts";

/** What an agency's list says of itself, and for its owner who sees it. */
export async function AboutOwnList({ list, codes }: { list: Watchlist; codes: WatchlistWords["codes"] }) {
  const t = await translations("own-watchlists");
  const { description, purpose, legalBasis, legalBasisNote, reference, tlp, keeper, isOwn, sharings } = list;
  const sharedWith = sharings.find(({ endedAt }) => !endedAt)?.recipients.map(({ name }) => name) ?? [];
  return (
    <>
      <Group gap="sm" mb="sm" align="center">
        {tlp && <TlpBadge tlp={tlp} />}
        {description && <Text size="sm">{description}</Text>}
      </Group>
      {!isOwn && <LawNote>{t("list.lawNote", { agency: keeper.name })}</LawNote>}
      <Box mb="md">
        <Facts
          facts={[
            [t("list.purpose"), purpose],
            [t("list.legalBasis"), [legalBasis && codes(`legalBases.${legalBasis}`), legalBasisNote].filter(Boolean).join(" · ")],
            [t("list.sharedWith"), isOwn && (sharedWith.join("; ") || t("lists.notShared"))],
            [t("list.reference"), reference],
          ]}
        />
      </Box>
    </>
  );
}
