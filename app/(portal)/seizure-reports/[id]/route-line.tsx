import { findOffice } from "../../../../lib/codes/offices.ts";
import type { ReportWords } from "../report-words.ts";
import type { ReportContent } from "./report-content.ts";
import styles from "./route-line.module.css";

/** The route as a line of stops, down the page on a phone. */
export function RouteLine({ legs, words }: { legs: ReportContent["legs"]; words: ReportWords }) {
  return (
    <ol className={styles.line}>
      {legs.map((leg, place) => (
        <li key={place} className={styles.stop}>
          <span className={styles.role}>{words.codes(`legRoles.${leg.role}`)}</span>
          <span className={styles.country}>{words.country(leg.country)}</span>
          {leg.office && <span className={styles.office}>{[findOffice(leg.office)?.name, leg.office].filter(Boolean).join(" · ")}</span>}
        </li>
      ))}
    </ol>
  );
}
