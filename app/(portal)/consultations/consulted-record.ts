import { graphql, type ResultOf } from "../../graphql/contract.ts";
import { alertAddress } from "../alerts/alert-address.ts";
import { reportAddress } from "../seizure-reports/report-address.ts";
import { entryPath } from "../watchlists/addresses.ts";

export const ConsultedRecord = graphql(`
  fragment ConsultedRecord on Consultation @_unmask {
    seizureReport { id reference goods { aspect description } }
    alert { id reference title }
    pattern { id reference title }
    watchlistEntry { id name }
  }
`);

/** What was consulted, in words, and where it is; null where the viewer does not see it. */
export function consultedRecord({ seizureReport, alert, pattern, watchlistEntry }: ResultOf<typeof ConsultedRecord>) {
  if (seizureReport) {
    const found = seizureReport.goods.filter(({ aspect }) => aspect === "FOUND").map(({ description }) => description);
    return { href: reportAddress(seizureReport.id), name: seizureReport.reference, about: found.join(" · ") };
  }
  if (alert) return { href: alertAddress(alert.id), name: alert.reference, about: alert.title };
  if (pattern) return { href: `/patterns/${encodeURIComponent(pattern.id)}`, name: pattern.reference, about: pattern.title };
  return watchlistEntry && { href: entryPath(watchlistEntry.id), name: watchlistEntry.name, about: null };
}
