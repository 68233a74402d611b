// What became of some reports: not released yet, recalled, corrected, or given up.
import { agencyOf } from "./agencies.ts";
import type { Afterwards, DemonstrationReport } from "./demonstration-report.ts";
import { authorOf } from "./people.ts";
import type { Words } from "./story.ts";

const recalls: readonly Afterwards[] = [
  { step: "RECALL", reason: "INACCURATE", instruction: "REPLACE" },
  { step: "RECALL", reason: "WRONG_RECIPIENT", instruction: "DESTROY" },
  { step: "RECALL", reason: "SOURCE_AT_RISK", instruction: "STOP_ACTION" },
  { step: "RECALL", reason: "LEGAL", instruction: "DESTROY" },
  { step: "RECALL", reason: "INACCURATE", instruction: "STOP_ACTION" },
];

const withdrawals: readonly Words[] = [
  { en: "Filed twice: another of our reports covers the same item.", es: "Presentado dos veces: otro de nuestros informes trata del mismo envío." },
  { en: "Nothing left to share: the prosecutor has closed the case.", es: "No queda nada que compartir: la fiscalía cerró el caso." },
];

const languageOf = ({ by }: DemonstrationReport) => agencyOf(authorOf(by).agency).language;

/** The laboratory found another substance than the field test had suggested. */
function correctSubstance(one: DemonstrationReport): Afterwards {
  const [substance, reason] =
    languageOf(one) === "es"
      ? ["Metonitazeno, polvo", "El laboratorio determinó un nitazeno, no un fentanilo."]
      : ["Metonitazene, powder", "The laboratory found a nitazene, not a fentanyl."];
  const goods = one.report.goods.map((line) => (line.hsCode === "293334" ? { ...line, hsCode: "293399", description: substance } : line));
  return { step: "AMEND", reason, isCorrection: true, report: { ...one.report, goods, laboratory: "CONFIRMED" } };
}

/** Whoever signs in with a card finds a draft to finish. */
export function leaveDrafts(reports: DemonstrationReport[]): DemonstrationReport[] {
  const latest = new Map(reports.filter((one) => authorOf(one.by).isCard && !one.afterwards).map((one) => [one.by, one]));
  return reports.map((one) => (latest.get(one.by) === one ? { ...one, share: null } : one));
}

export function addAfterwards(reports: DemonstrationReport[]): DemonstrationReport[] {
  const later = new Map<DemonstrationReport, Afterwards>();
  const fieldTested = reports.find((one) => one.share && one.report.goods.some((line) => line.hsCode === "293334"));
  if (fieldTested) later.set(fieldTested, correctSubstance(fieldTested));
  const released = reports.filter(
    (one) => one.share && !one.afterwards && one !== fieldTested && one.share.to.every((recipient) => "agency" in recipient),
  );
  recalls.forEach((recall, place) => {
    const one = released[Math.floor(((place + 0.5) * released.length) / recalls.length)];
    if (one) later.set(one, recall);
  });
  reports
    .filter((one) => !one.share && one.daysAgo > 60)
    .slice(-withdrawals.length)
    .forEach((one, place) => {
      const reason = withdrawals[place]?.[languageOf(one)];
      if (reason) later.set(one, { step: "WITHDRAW", reason });
    });
  return reports.map((one) => {
    const afterwards = later.get(one);
    return afterwards ? { ...one, afterwards } : one;
  });
}
