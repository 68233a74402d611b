// biome-ignore-all lint/a11y/noRedundantRoles: shown as cards on phones, where a browser would forget that these are rows and cells
import { Badge, Text } from "@mantine/core";
import { Day } from "../../../components/moment.tsx";
import { QuietLink } from "../../../components/quiet-link.tsx";
import { entryPath } from "../addresses.ts";
import { PublishedName } from "../published-name.tsx";
import type { WatchlistWords } from "../watchlist-words.ts";
import styles from "./entry-table.module.css";
import type { ListedEntry } from "./list-query.ts";
import { namesToShow } from "./names-to-show.ts";

const columns = ["name", "kind", "born", "countries", "programmes", "listed"] as const;
export type Heads = Record<(typeof columns)[number], string>;
const shownDates = 2;
const shownCountries = 4;

/** The first ones, and that there are more. */
const brief = (all: readonly string[], shown: number) => [...all.slice(0, shown), ...(all.length > shown ? ["…"] : [])].join(", ");

function Names({ entry, text, words: { t, day } }: { entry: ListedEntry; text: string; words: WatchlistWords }) {
  const { shown, others } = namesToShow(entry, text);
  return (
    <>
      <QuietLink className={styles.open} href={entryPath(entry.id)}>
        <PublishedName name={entry.name} />
      </QuietLink>
      {entry.delistedAt && (
        <Badge ml={8} size="sm" radius="sm" tt="none" color="gray" variant="outline">
          {t("list.since", { date: day(entry.delistedAt) })}
        </Badge>
      )}
      {entry.isHitOnly && (
        <Badge ml={8} size="sm" radius="sm" tt="none" variant="light">
          {t("list.hitOnly")}
        </Badge>
      )}
      {shown.length > 0 && (
        <Text size="sm" c="dimmed" className={styles.others}>
          {shown.map((name, place) => (
            <span key={name}>
              {place > 0 && "; "}
              <PublishedName name={name} />
            </span>
          ))}
          {others > 0 && ` · ${t("list.moreNames", { count: others })}`}
        </Text>
      )}
    </>
  );
}

function Row({ entry, text, words, heads }: { entry: ListedEntry; text: string; words: WatchlistWords; heads: Heads }) {
  const cells = {
    name: <Names entry={entry} text={text} words={words} />,
    kind: words.codes(`entryKinds.${entry.kind}`),
    born: brief(entry.birthDates.map(words.born), shownDates),
    countries: brief(entry.countries.map(words.country), shownCountries),
    programmes: entry.hitAction ? words.codes(`hitActions.${entry.hitAction}`) : entry.programmes.join(", "),
    listed: entry.listedOn && <Day on={entry.listedOn} />,
  };
  return (
    <tr role="row" className={styles.row} data-delisted={entry.delistedAt ? true : undefined}>
      {columns.map((name) => (
        <td key={name} role="cell" className={styles[name]}>
          {cells[name] && (
            <span className={styles.label} aria-hidden>
              {heads[name]}
            </span>
          )}
          {cells[name]}
        </td>
      ))}
    </tr>
  );
}

type Props = { entries: ListedEntry[]; text: string; label: string; words: WatchlistWords; heads: Heads };

/** Entries as a table; on phones as cards. */
export function EntryTable({ entries, text, label, words, heads }: Props) {
  // No list states all of it: the Treasury gives no day of listing, a list of vessels no births.
  const filled = { born: entries.some(({ birthDates }) => birthDates.length), listed: entries.some(({ listedOn }) => listedOn) };
  return (
    <table
      role="table"
      className={styles.table}
      aria-label={label}
      data-without-births={filled.born ? undefined : true}
      data-without-listing={filled.listed ? undefined : true}
    >
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((name) => (
            <th key={name} role="columnheader" scope="col" className={styles[name]}>
              {heads[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} text={text} words={words} heads={heads} />
        ))}
      </tbody>
    </table>
  );
}
