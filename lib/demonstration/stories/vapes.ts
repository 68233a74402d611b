import type { Story } from "../story.ts";

export const vapes: Story = {
  name: "electronic cigarettes",
  count: 14,
  agencies: ["AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "DO-POST"],
  direction: "IMPORT",
  routes: [["CNSZX", "USLAX", "USMIA"], ["CNSZX", "HKHKG"], ["CNSZX", "PAPTY"], ["USMIA"], ["PYAGT"]],
  ways: ["ECOMMERCE_PARCEL", "ECOMMERCE_PARCEL", "PARCEL", "EXPRESS", "AIR_CARGO"],
  offence: { en: "Importation of prohibited nicotine products", es: "Importación de productos de nicotina prohibidos" },
  platforms: ["Bazario", "TopDeal365"],
  schemes: [
    {
      found: {
        group: "REVENUE",
        hsCode: "854340",
        what: { en: "Disposable vapes, 5 % nicotine", es: "Vapeadores desechables con 5 % de nicotina" },
        quantity: [30, 3600],
        unit: "H87",
        price: [8, 14],
        parcelful: 400,
        brands: ["Cloudmax", "Zuma Bar"],
      },
      declared: { hsCode: "850760", what: { en: "Power banks", es: "Baterías externas" }, value: [20, 400] },
      concealment: "NONE_MISDECLARED",
      detections: ["XRAY_CT", "RISK_PROFILE", "PHYSICAL_EXAM"],
      how: [
        {
          en: "Lithium cells without the marks that air transport requires: a danger to the aircraft as well.",
          es: "Celdas de litio sin las marcas que exige el transporte aéreo: también un peligro para la aeronave.",
        },
        { en: "Flavours and cartoons aimed at children; no age mark.", es: "Sabores y dibujos dirigidos a niños; sin indicación de edad." },
      ],
    },
    {
      found: {
        group: "REVENUE",
        hsCode: "240412",
        what: { en: "Nicotine liquid in bottles", es: "Líquido con nicotina en frascos" },
        quantity: [2, 90, 1],
        unit: "LTR",
      },
      declared: { hsCode: "330741", what: { en: "Aroma oil for the home", es: "Aceite aromático para el hogar" }, value: [15, 120] },
      concealment: "INSIDE_FOOD_OR_COSMETIC",
      detections: ["XRAY_CT", "RANDOM", "PHYSICAL_EXAM"],
      how: [
        { en: "Twice the nicotine that the label gives.", es: "El doble de nicotina de lo que indica la etiqueta." },
        { en: "Labels in a separate envelope taped under the lid.", es: "Las etiquetas iban en un sobre aparte pegado bajo la tapa." },
      ],
    },
  ],
};
