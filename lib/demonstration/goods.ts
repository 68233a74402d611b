import type { GoodsInput } from "../seizures/report-input.ts";
import type { Dice } from "./dice.ts";
import type { Range, Scheme, Way, Words } from "./story.ts";

function measure(dice: Dice, [from, to, decimals = 0]: Range): string {
  const scale = 10 ** decimals;
  return (dice.between(from * scale, to * scale) / scale).toFixed(decimals);
}

// No post carries more in one item.
const heaviestParcel = 28;

/** The goods as found and as declared. */
export function goodsOf(dice: Dice, { found, declared }: Scheme, way: Way, language: keyof Words): GoodsInput[] {
  const isCargo = way === "AIR_CARGO" || way === "SEA_CARGO";
  const [least, most, decimals] = found.quantity;
  const parcelful = found.parcelful ?? (found.unit === "KGM" || found.unit === "LTR" ? heaviestParcel : most);
  const quantity = measure(dice, [least, isCargo ? most : Math.min(most, parcelful), decimals]);
  const price = found.price && Number(measure(dice, found.price));
  const brand = found.brands && dice.pick(found.brands);
  const line: GoodsInput = {
    aspect: "FOUND",
    commodityGroup: found.group,
    description: found.what[language],
    hsCode: found.hsCode,
    quantity,
    unit: found.unit,
    isEstimated: dice.chance(0.15),
    isNet: found.group === "DRUGS" && dice.chance(0.5),
    ...(found.pieces && { pieces: Number(measure(dice, found.pieces)) }),
    ...(found.purity && dice.chance(0.5) && { purity: measure(dice, found.purity) }),
    ...(price && { value: String(Math.round(Number(quantity) * price)), currency: "USD" }),
    ...(brand && { brand, rightHolder: `${brand} Holdings` }),
    ...(found.cites && { cites: found.cites }),
    ...(found.serialNumber && { serialNumber: found.serialNumber }),
  };
  return [
    line,
    { aspect: "DECLARED", description: declared.what[language], hsCode: declared.hsCode, value: measure(dice, declared.value), currency: "USD" },
  ];
}
