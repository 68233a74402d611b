// What the laboratory has said so far, and where the goods are now.
import type { ReportInput } from "../seizures/report-input.ts";
import type { Dice } from "./dice.ts";
import type { Scheme } from "./story.ts";

export function outcomeOf(dice: Dice, { found }: Scheme, daysAgo: number): Pick<ReportInput, "laboratory" | "disposition"> {
  const isTested = found.group === "DRUGS" || /^(29|30|2404)/.test(found.hsCode);
  const laboratory =
    daysAgo > 70 ? "CONFIRMED" : dice.pick(daysAgo > 20 ? (["CONFIRMED", "PRESUMPTIVE"] as const) : (["PENDING", "PRESUMPTIVE"] as const));
  const isCrime = found.group === "DRUGS" || found.group === "SECURITY";
  const isDestroyed = !isCrime && daysAgo > 240 && dice.chance(0.4);
  const disposition = isCrime
    ? dice.pick(["SEIZED", "SEIZED", "HANDED_OVER", "CONTROLLED_DELIVERY"] as const)
    : dice.pick(["SEIZED", "SEIZED", "DETAINED"] as const);
  return { laboratory: isTested ? laboratory : null, disposition: isDestroyed ? "DESTROYED" : disposition };
}
