import { Alert, Badge, Stack } from "@mantine/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { TextLink } from "../../../../components/link.tsx";
import { PageHeader } from "../../../../components/page-header.tsx";
import { Panel } from "../../../../components/panel.tsx";
import { translations } from "../../../../language/translations.ts";
import { ask } from "../../../../session/ask.ts";
import { idInPath } from "../../../id-in-path.ts";
import { listPath } from "../../addresses.ts";
import { CorrectionCard } from "../../corrections/correction-card.tsx";
import { LawNote } from "../../law-note.tsx";
import { watchlistWords } from "../../watchlist-words.ts";
import { AddressesPanel } from "./addresses-panel.tsx";
import { DocumentsPanel } from "./documents-panel.tsx";
import { EntryQuery, type WatchlistEntry } from "./entry-query.ts";
import { EntrySteps } from "./entry-steps.tsx";
import { GovernancePanel } from "./governance-panel.tsx";
import { readGoverned } from "./governed-query.ts";
import { IdentifiersPanel } from "./identifiers-panel.tsx";
import { NamesPanel } from "./names-panel.tsx";
import styles from "./page.module.css";
import { ParticularsPanel } from "./particulars-panel.tsx";
import { ReasonsPanel } from "./reasons-panel.tsx";

type Props = { params: Promise<{ id: string }> };

/** Asked once for each request; a hidden entry looks like one that does not exist. */
const readEntry = cache(async (part: string): Promise<WatchlistEntry> => {
  const id = idInPath("WatchlistEntry", part) ?? notFound();
  const { node } = await ask(EntryQuery, { id });
  return node && "sourceId" in node ? node : notFound();
});

/** By number: the browser's history is no place for a name. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { sourceId, watchlist, keeper }] = await Promise.all([translations("watchlists"), readEntry((await params).id)]);
  return { title: t("entry.title", { sourceId, list: watchlist?.name ?? keeper.name }) };
}

export default async function EntryPage({ params }: Props) {
  const [words, entry] = await Promise.all([watchlistWords(), readEntry((await params).id)]);
  const { t, codes, day } = words;
  const own = await translations("own-watchlists");
  const governed = await readGoverned(entry.id);
  const { watchlist } = entry;
  return (
    <>
      <TextLink href={watchlist ? listPath(watchlist.id) : "/watchlists"} size="sm">
        {watchlist?.name ?? t("list.back")}
      </TextLink>
      <PageHeader
        title={entry.name}
        actions={
          <Badge radius="sm" variant="light" tt="none">
            {codes(`entryKinds.${entry.kind}`)}
          </Badge>
        }
      />
      {governed && <EntrySteps entry={governed} />}
      {governed &&
        (entry.delistedAt ? (
          <Alert color="gray" mb="md">
            {own("entry.withdrawn")}
          </Alert>
        ) : (
          !governed.watchlist?.isOwn && <LawNote>{own("list.lawNote", { agency: governed.keeper.name })}</LawNote>
        ))}
      {!governed &&
        (entry.delistedAt ? (
          <Alert color="gray" mb="md" title={t("delisted")}>
            {t("entry.struckOff", { date: day(entry.delistedAt) })}
          </Alert>
        ) : (
          <LawNote>{t("nationalLaw", { publisher: watchlist?.publisher ?? entry.keeper.name })}</LawNote>
        ))}
      <div className={styles.columns}>
        <NamesPanel names={entry.names} words={words} />
        <Stack gap="md" className={styles.particulars}>
          {governed && <GovernancePanel entry={governed} words={words} />}
          <ParticularsPanel entry={entry} words={words} />
          <DocumentsPanel documents={entry.documents} words={words} />
        </Stack>
        <Stack gap="md">
          {governed && <IdentifiersPanel entry={governed} />}
          <AddressesPanel addresses={entry.addresses} words={words} />
          {entry.reasons && <ReasonsPanel reasons={entry.reasons} />}
          {governed && governed.corrections.length > 0 && (
            <Panel title={own("corrections.panel")}>
              <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: "none" }}>
                {governed.corrections.map((correction) => (
                  <CorrectionCard key={correction.id} correction={correction} isWithinEntry />
                ))}
              </Stack>
            </Panel>
          )}
        </Stack>
      </div>
    </>
  );
}
