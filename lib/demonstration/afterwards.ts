// What became of some reports after their release: recalled, corrected, or a draft given up.
import type { Afterwards, DemonstrationReport } from "./demonstration-report.ts";

const recalls: readonly Afterwards[] = [
  { step: "RECALL", reason: "INACCURATE", instruction: "REPLACE" },
  { step: "RECALL", reason: "WRONG_RECIPIENT", instruction: "DESTROY" },
  { step: "RECALL", reason: "SOURCE_AT_RISK", instruction: "STOP_ACTION" },
  { step: "RECALL", reason: "LEGAL", instruction: "DESTROY" },
  { step: "RECALL", reason: "INACCURATE", instruction: "STOP_ACTION" },
];

const withdrawals: readonly Afterwards[] = [
  { step: "WITHDRAW", reason: "Filed twice: another of our reports covers the same item." },
  { step: "WITHDRAW", reason: "Nothing left to share: the prosecutor has closed the case." },
];

/** The laboratory found another substance than the field test had suggested. */
function correctedSubstance({ report }: DemonstrationReport): Afterwards {
  const isSpanish = report.goods.some((line) => line.description.startsWith("Análogo"));
  const goods = report.goods.map((line) => line.hsCode !== "293334" ? line
    : { ...line, hsCode: "293399", description: isSpanish ? "Metonitazeno, polvo" : "Metonitazene, powder" });
  return {
    step: "AMEND",
    reason: isSpanish ? "El laboratorio determinó un nitazeno, no un fentanilo." : "The laboratory found a nitazene, not a fentanyl.",
    isCorrection: true,
    report: { ...report, goods, laboratory: "CONFIRMED" },
  };
}

export function addAfterwards(reports: DemonstrationReport[]): DemonstrationReport[] {
  const released = reports.filter((one) => one.share && !one.afterwards && one.report.tlp !== "RED");
  const spacing = Math.floor(released.length / recalls.length);
  const amended = released.find((one) => one.report.goods.some((line) => line.hsCode === "293334"));
  const stale = reports.filter((one) => !one.share && one.daysAgo > 60);
  const later = new Map<DemonstrationReport, Afterwards>([
    ...stale.slice(-withdrawals.length).flatMap((one, place) => pair(one, withdrawals[place])),
    ...recalls.flatMap((recall, place) => pair(released[Math.floor((place + 0.5) * spacing)], recall)),
    ...pair(amended, amended && correctedSubstance(amended)),
  ]);
  return reports.map((one) => {
    const afterwards = later.get(one);
    return afterwards ? { ...one, afterwards } : one;
  });
}

const pair = (one: DemonstrationReport | undefined, afterwards: Afterwards | undefined): [DemonstrationReport, Afterwards][] => (one && afterwards ? [[one, afterwards]] : []);
