import { Paper, Table, TableTbody, TableTd, TableTh, TableThead, TableTr } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./record-table.module.css";

/** Cells that are null are empty in the table and left out on a phone. */
export type Row = { key: string; cells: (ReactNode | null)[] };

/** A table whose rows become cards on a phone, each value under its column's name. */
export function RecordTable({ label, heads, rows }: { label: string; heads: string[]; rows: Row[] }) {
  return (
    <Paper withBorder className={styles.frame}>
      {/* Told in so many words: what is no longer laid out as a table stops being one to a screen reader. */}
      <Table role="table" aria-label={label} className={styles.table} verticalSpacing="sm" highlightOnHover>
        <TableThead role="rowgroup">
          <TableTr role="row">
            {heads.map((head) => (
              <TableTh key={head} role="columnheader" scope="col">
                {head}
              </TableTh>
            ))}
          </TableTr>
        </TableThead>
        <TableTbody role="rowgroup">
          {rows.map(({ key, cells: [first, ...others] }) => (
            <TableTr key={key} role="row">
              <TableTh role="rowheader" scope="row" data-label={heads[0]}>
                {first}
              </TableTh>
              {others.map((cell, place) => (
                <TableTd key={heads[place + 1]} role="cell" data-label={heads[place + 1]} data-empty={cell === null || undefined}>
                  <div>{cell ?? "—"}</div>
                </TableTd>
              ))}
            </TableTr>
          ))}
        </TableTbody>
      </Table>
    </Paper>
  );
}
