// biome-ignore-all lint/a11y/noRedundantRoles: shown as cards on phones, where some browsers forget that it is a table
import { Day } from "../../components/moment.tsx";
import { QuietLink } from "../../components/quiet-link.tsx";
import { TlpBadge } from "../../components/tlp-badge.tsx";
import type { ListedReport } from "./list-query.ts";
import { reportAddress } from "./report-address.ts";
import styles from "./report-table.module.css";
import type { ReportWords } from "./report-words.ts";
import { RouteBrief } from "./route-brief.tsx";
import { StatusBadge } from "./status-badge.tsx";

const columns = ["date", "reference", "goods", "route", "concealment", "agency", "tlp", "status"] as const;
const shownLines = 2;

function Goods({ goods, words }: { goods: ListedReport["goods"]; words: ReportWords }) {
  const found = goods.filter(({ aspect }) => aspect === "FOUND");
  return (
    <>
      {found.slice(0, shownLines).map((line) => (
        <div key={`${line.description} ${line.quantity}`}>
          {line.description} <span className={styles.quantity}>{words.quantity(line)}</span>
        </div>
      ))}
      {found.length > shownLines && <div className={styles.more}>{words.t("moreLines", { count: found.length - shownLines })}</div>}
    </>
  );
}

function Row({ report, words }: { report: ListedReport; words: ReportWords }) {
  const { id, reference, occurredOn, goods, legs, concealment, agency, tlp, status } = report;
  const cells = {
    date: <Day on={occurredOn} />,
    reference: (
      <QuietLink className={styles.open} href={reportAddress(id)}>
        {reference}
      </QuietLink>
    ),
    goods: <Goods goods={goods} words={words} />,
    route: <RouteBrief legs={legs} words={words} />,
    concealment: concealment && words.codes(`concealments.${concealment}`),
    agency: agency.name,
    tlp: <TlpBadge tlp={tlp} />,
    status: <StatusBadge status={status} words={words} />,
  };
  const classes = {
    date: styles.end,
    route: `${styles.route} ${styles.above}`,
    concealment: styles.concealment,
    tlp: `${styles.badge} ${styles.end}`,
    status: `${styles.badge} ${styles.end}`,
  };
  return (
    <tr role="row" className={styles.row}>
      {columns.map((name) => (
        <td key={name} role="cell" className={classes[name as keyof typeof classes]} style={{ gridArea: name }}>
          {cells[name]}
        </td>
      ))}
    </tr>
  );
}

/** Reports as a table; on phones as cards. */
export function ReportTable({ reports, words }: { reports: ListedReport[]; words: ReportWords }) {
  return (
    <div className={styles.frame}>
      <table role="table" className={styles.table} aria-label={words.t("title")}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((name) => (
              <th key={name} role="columnheader" scope="col" className={name === "concealment" ? styles.concealment : undefined}>
                {words.t(`columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {reports.map((report) => (
            <Row key={report.id} report={report} words={words} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
