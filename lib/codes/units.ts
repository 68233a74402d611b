// UN/ECE Recommendation 20: the units in which seizures are counted, weighed and measured.
// Their names are in languages/*/codes.json, under "units". Pairs are PR, because Rec 20 has deprecated NPR.

export const units = [
  "KGM",
  "GRM",
  "MGM",
  "TNE",
  "LBR",
  "ONZ",
  "CTM",
  "LTR",
  "MLT",
  "CLT",
  "LPA",
  "GLL",
  "MTQ",
  "MTR",
  "CMT",
  "MTK",
  "H87",
  "PR",
  "SET",
  "DZN",
  "CEN",
  "MIL",
] as const;

export type Unit = (typeof units)[number];
