/** Symbols of units, the same in both languages. What is counted has a word instead. */
export const unitSymbols: Record<string, string> = {
  KGM: "kg",
  GRM: "g",
  MGM: "mg",
  TNE: "t",
  LBR: "lb",
  ONZ: "oz",
  CTM: "ct",
  LTR: "l",
  MLT: "ml",
  CLT: "cl",
  GLL: "US gal",
  MTQ: "m³",
  MTR: "m",
  CMT: "cm",
  MTK: "m²",
};
