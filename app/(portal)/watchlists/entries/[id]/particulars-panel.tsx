import { TextLink } from "../../../../components/link.tsx";
import { Day, Moment } from "../../../../components/moment.tsx";
import { FactPanel } from "../../../seizure-reports/[id]/facts.tsx";
import { listPath } from "../../addresses.ts";
import type { WatchlistWords } from "../../watchlist-words.ts";
import type { WatchlistEntry } from "./entry-query.ts";

export function ParticularsPanel({ entry, words: { t, codes, country, born, language } }: { entry: WatchlistEntry; words: WatchlistWords }) {
  const { kind, birthDates, countries, programmes, listedOn, delistedAt, sourceId, watchlist, keeper, updatedAt } = entry;
  const isReference = watchlist?.kind === "REFERENCE";
  const together = new Intl.ListFormat(language, { type: "unit", style: "short" });
  return (
    <FactPanel
      title={t("entry.about")}
      facts={[
        [t("list.kind"), codes(`entryKinds.${kind}`)],
        [t("entry.born", { count: birthDates.length }), birthDates.map(born).join("; ")],
        [t("fields.countries"), together.format(countries.map(country))],
        [t("fields.programmes"), programmes.join(", ")],
        [t("fields.listedOn"), listedOn && <Day on={listedOn} />],
        [t("fields.delistedAt"), delistedAt && <Moment at={delistedAt} />],
        [
          t("entry.list"),
          watchlist ? (
            <TextLink key="list" href={listPath(watchlist.id)}>
              {watchlist.name}
            </TextLink>
          ) : (
            t("entry.listGone", { keeper: keeper.name })
          ),
        ],
        [t("fields.publisher"), isReference && watchlist.publisher],
        [t(isReference ? "entry.sourceId" : "entry.reference"), sourceId],
        [t("entry.changed"), <Moment key="changed" at={updatedAt} />],
      ]}
    />
  );
}
