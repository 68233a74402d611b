// Senders and addressees that nobody is: invented surnames, streets and firms; telephone numbers from ranges
// for fiction, or with 555, where a country has no such range.

import { findOffice } from "../codes/offices.ts";
import type { PartyInput } from "../seizures/report-input.ts";
import { dayBefore } from "./demonstration-report.ts";
import type { Dice } from "./dice.ts";

const names = {
  en: [
    ["Delroy", "Shanice", "Trevor", "Camille", "Rohan", "Tamika", "Errol", "Janelle", "Winsome", "Curtis"],
    ["Fennimarch", "Marlstone", "Tillbrook", "Summerhedge", "Granthorne", "Pembrick", "Wexcombe", "Larchdale"],
  ],
  es: [
    ["Yuleisy", "Andrés", "Maribel", "Joaquín", "Rosaura", "Eduardo", "Milagros", "Wilmer", "Ariadna", "Fermín"],
    ["Castellomar", "Rivadulce", "Peñalora", "Montebruna", "Alcarreño", "Zamoral", "Olivarte", "Cienfuelles"],
  ],
  pt: [
    ["Rafael", "Juliana", "Caio", "Marcela", "Edson", "Tainá"],
    ["Carvalhedo", "Serpanova", "Albuquera", "Monteirel", "Pedrosal"],
  ],
  nl: [
    ["Sander", "Femke", "Rishi", "Naomi", "Bas", "Lotte"],
    ["van Duinrode", "Zandmeer", "Hollemans-Vos", "Kortebrug", "Wieringhof"],
  ],
  zh: [
    ["Wei", "Jing", "Haoran", "Mei", "Yichen"],
    ["Quanlu", "Shenbei", "Fangtai", "Luomin"],
  ],
  in: [
    ["Vikram", "Anjali", "Suresh", "Kavita"],
    ["Devrajan", "Malhotran", "Kesharwal", "Naidupur"],
  ],
  de: [
    ["Jonas", "Heike", "Marek"],
    ["Lindenbruch", "Oberwasser", "Tannhoff"],
  ],
  fr: [
    ["Lucien", "Maëlle", "Hugo"],
    ["Montaubier", "Valcourtois", "Desruelle"],
  ],
  th: [
    ["Somchai", "Nattaya", "Krit"],
    ["Wongsuraphan", "Chaiyarit"],
  ],
  tr: [
    ["Emre", "Zeynep", "Murat"],
    ["Yelkenci", "Karadenli", "Taşovalı"],
  ],
} as const;
type Culture = keyof typeof names;

const cultures: Record<string, Culture> = {
  AR: "es",
  CL: "es",
  CO: "es",
  CR: "es",
  CU: "es",
  DO: "es",
  EC: "es",
  ES: "es",
  MX: "es",
  PA: "es",
  PE: "es",
  VE: "es",
  BR: "pt",
  PT: "pt",
  AW: "nl",
  BE: "nl",
  BQ: "nl",
  CW: "nl",
  NL: "nl",
  SR: "nl",
  CN: "zh",
  HK: "zh",
  IN: "in",
  DE: "de",
  FR: "fr",
  TH: "th",
  TR: "tr",
};
const streets: Record<Culture, readonly string[]> = {
  en: ["Pelican Reach Road", "Cotton Tree Lane", "Old Quarry Street", "Mango Walk"],
  es: ["Calle de los Almendros", "Avenida Mirador", "Calle Tercera Norte"],
  pt: ["Rua das Gaivotas", "Travessa do Cajueiro"],
  nl: ["Zoutpanstraat", "Kaya Cadushi", "Havenkade"],
  zh: ["Lianhe Road", "Jinsha Street"],
  in: ["Temple Tank Road", "Sector 48 Market"],
  de: ["Am Lindenhof", "Kranichweg"],
  fr: ["rue des Tilleuls bleus", "impasse du Moulin sec"],
  th: ["Khlong Bua Road"],
  tr: ["Gelincik Sokak", "Yelken Caddesi"],
};
const firms = ["Harbour Bridge Trading", "Sunward Gifts", "Lianfa Hardware", "Northgate Parcel Supply", "Polder Textiles", "Easy Door Logistics"];
const spanishFirms = ["Casa Coral Exportadora", "Almacenes Vientosur", "Comercial Tres Faros"];
const telephones: Record<string, string> = {
  US: "+1 305 555 01",
  CA: "+1 416 555 01",
  JM: "+1 876 555 01",
  TT: "+1 868 555 01",
  DO: "+1 809 555 01",
  AW: "+297 555 01",
  PA: "+507 555 01",
  BR: "+55 11 5550 01",
  CW: "+599 9 555 01",
  CO: "+57 601 555 01",
  MX: "+52 55 5555 01",
  NL: "+31 20 555 01",
  ES: "+34 910 555 0",
  GB: "+44 20 7946 09",
  CN: "+86 755 5550 01",
  HK: "+852 5550 01",
};

/** Somebody at an office's town: a person, or for a sender sometimes a firm. */
export function inventParty(dice: Dice, role: "SENDER" | "ADDRESSEE", officeCode: string, today: string): PartyInput {
  const office = findOffice(officeCode);
  const country = officeCode.slice(0, 2);
  const culture = cultures[country] ?? "en";
  const [given, family] = names[culture];
  const isFirm = role === "SENDER" && dice.chance(0.3);
  const town = office?.name.split(",")[0] ?? country;
  const telephone = telephones[country];
  const address = `${dice.pick(streets[culture])} ${dice.between(2, 218)}, ${town}`;
  const name = isFirm ? dice.pick(culture === "es" ? spanishFirms : firms) : `${dice.pick(given)} ${dice.pick(family)}`;
  return {
    role,
    status:
      role === "SENDER"
        ? dice.pick(["SUSPECT", "SUSPECT", "UNKNOWN", "UNKNOWN", "IDENTITY_ABUSED"])
        : dice.pick(["SUSPECT", "UNKNOWN", "UNKNOWN", "UNWITTING", "IDENTITY_ABUSED"]),
    kind: isFirm ? "ORGANISATION" : "PERSON",
    name,
    address,
    country,
    ...(telephone && dice.chance(0.6) && { phone: telephone + dice.digits(2) }),
    ...(!isFirm &&
      role === "ADDRESSEE" &&
      dice.chance(0.4) && { birthDate: dayBefore(today, dice.between(7300, 21900)), document: `ID ${dice.letters(1)}${dice.digits(7)}` }),
    ...(dice.chance(0.2) && { email: `${name.split(" ")[0]?.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "")}${dice.digits(3)}@mail.example` }),
  };
}
