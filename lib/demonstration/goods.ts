import type { GoodsInput } from "../seizures/report-input.ts";
import type { Dice } from "./dice.ts";
import type { Range, Scheme, Words } from "./story.ts";

function measure(dice: Dice, [from, to, decimals = 0]: Range): string {
  const scale = 10 ** decimals;
  return (dice.between(from * scale, to * scale) / scale).toFixed(decimals);
}

/** The goods as found and, unless nothing was declared, as declared. */
export function goodsOf(dice: Dice, { found, declared }: Scheme, isDeclared: boolean, language: keyof Words): GoodsInput[] {
  const brand = found.brands && dice.pick(found.brands);
  const line: GoodsInput = {
    aspect: "FOUND",
    commodityGroup: found.group,
    description: found.what[language],
    hsCode: found.hsCode,
    quantity: measure(dice, found.quantity),
    unit: found.unit,
    isEstimated: dice.chance(0.15),
    isNet: found.group === "DRUGS" && dice.chance(0.5),
    ...(found.pieces && { pieces: Number(measure(dice, found.pieces)) }),
    ...(found.purity && dice.chance(0.5) && { purity: measure(dice, found.purity) }),
    ...(found.value && { value: measure(dice, found.value), currency: "USD" }),
    ...(brand && { brand, rightHolder: `${brand} Holdings` }),
    ...(found.cites && { cites: found.cites }),
    ...(found.serialNumber && { serialNumber: found.serialNumber }),
  };
  if (!isDeclared) return [line];
  return [line, { aspect: "DECLARED", description: declared.what[language], hsCode: declared.hsCode, value: measure(dice, declared.value), currency: "USD" }];
}
