import { Table, TableTbody, TableTd, TableTh, TableThead, TableTr, Text } from "@mantine/core";
import { Moment } from "../../../components/moment.tsx";
import { WideTable } from "../../../components/wide-table.tsx";
import type { WatchlistWords } from "../watchlist-words.ts";
import styles from "./import-history.module.css";
import type { Watchlist } from "./list-query.ts";

const counts = ["added", "changed", "delisted", "unchanged"] as const;

/** What each import changed, folded away: who wonders about a list's freshness opens it. */
export function ImportHistory({ imports, words: { t, language } }: { imports: Watchlist["imports"]; words: WatchlistWords }) {
  const [last] = imports;
  if (!last) return null;
  const number = new Intl.NumberFormat(language === "en" ? "en-GB" : language, { useGrouping: "always" });
  return (
    <details className={styles.history}>
      <summary>
        {t("list.history")}{" "}
        <Text span c="dimmed" size="sm">
          · {t("list.latest")} {t("lists.difference", last)}
        </Text>
      </summary>
      <WideTable label={t("list.history")}>
        <Table fz="sm" miw="30rem">
          <TableThead>
            <TableTr>
              <TableTh scope="col">{t("list.imports.when")}</TableTh>
              {counts.map((count) => (
                <TableTh key={count} scope="col" ta="end">
                  {t(`list.imports.${count}`)}
                </TableTh>
              ))}
            </TableTr>
          </TableThead>
          <TableTbody>
            {imports.map((one) => (
              <TableTr key={one.importedAt}>
                <TableTh scope="row" fw={450}>
                  <Moment at={one.importedAt} />
                </TableTh>
                {counts.map((count) => (
                  <TableTd key={count} ta="end">
                    {number.format(one[count])}
                  </TableTd>
                ))}
              </TableTr>
            ))}
          </TableTbody>
        </Table>
      </WideTable>
    </details>
  );
}
