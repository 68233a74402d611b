// Narratives in two scripts: a few words that most reports have, and tens of thousands that few have.
import { type Dice, diceFor } from "../../lib/demonstration/dice.ts";
import { skewed } from "./chance.ts";

const everyday = {
  latin: `parcel found officer declared package sender powder inside customs wrapped label weight the and with under was
    suspicious box plastic tape hidden control paquete encontrado envío declarado oficial dentro bolsa envuelto etiqueta`,
  arabic: "طرد وجد ضابط مسحوق داخل الجمارك مخفي صندوق كيس البريد وزن ملصق شحنة مغلف تفتيش مسافر بضاعة مجهول معلن قادم",
};
const syllables = {
  latin:
    "ba be bo ca ce co da de do fa fi ga go ha hi ja ka ki la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va vi wa xa ya za zo",
  arabic: "با تا ثا جا حا خا دا را زا سا شا صا طا عا غا فا قا كا لا ما نا ها وا يا بي تي دي ري سي ني مي",
};
export type Script = keyof typeof everyday;

/** Words that are rare by design, for searches with few hits: each stands in about this share of the reports. */
export const rareWords = { latin: "xolotlapa", arabic: "زخرفوندي", share: 0.00005 };

function vocabulary(script: Script, size: number): string[] {
  const dice = diceFor(`words ${script}`);
  const list = syllables[script].split(" ");
  const made = new Set(everyday[script].split(/\s+/));
  while (made.size < size) made.add(Array.from({ length: dice.between(2, 5) }, () => dice.pick(list)).join(""));
  return [...made];
}

const word = { latin: skewed(vocabulary("latin", 30_000), { flat: 3 }), arabic: skewed(vocabulary("arabic", 10_000), { flat: 3 }) };

export function narrative(dice: Dice, script: Script): string {
  const words = Array.from({ length: dice.between(12, 45) }, () => word[script](dice));
  if (dice.chance(rareWords.share)) words.push(rareWords[script]);
  return `${words.join(" ")}.`;
}

export const phrase = (dice: Dice) => Array.from({ length: dice.between(2, 5) }, () => word.latin(dice)).join(" ");
