import type { Story } from "../story.ts";

// Not the pistols of operation Trade Wind: these go to agencies that take no part in it.
export const weapons: Story = {
  name: "ammunition, knives and gas",
  count: 12,
  agencies: ["AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "DO-POST"],
  direction: "IMPORT",
  routes: [["USMIA"], ["USATL", "USMIA"], ["USHOU", "USMIA"], ["CNCAN", "USLAX"], ["ESMAD"], ["TRIST", "NLAMS"]],
  ways: ["PARCEL", "ECOMMERCE_PARCEL", "EMS", "EXPRESS", "AIR_CARGO"],
  offence: { en: "Importation of prohibited weapons", es: "Importación de armas prohibidas" },
  schemes: [
    {
      found: {
        group: "SECURITY",
        hsCode: "930630",
        what: { en: "Cartridges, 9 mm and 5.56 mm", es: "Cartuchos de 9 mm y 5,56 mm" },
        quantity: [50, 4000],
        unit: "H87",
        parcelful: 1500,
      },
      declared: { hsCode: "732690", what: { en: "Kitchen utensils", es: "Utensilios de cocina" }, value: [30, 120] },
      concealment: "INSIDE_PRODUCT",
      detections: ["XRAY_CT", "TIP_OFF"],
      how: [
        {
          en: "Cartridges filled the hollow of a pressure cooker, packed in rice so as not to rattle.",
          es: "Los cartuchos llenaban una olla a presión, entre arroz para que no sonaran.",
        },
        { en: "In a box of household goods, among tins of the same diameter.", es: "En una caja de enseres, entre latas del mismo diámetro." },
      ],
    },
    {
      found: {
        group: "SECURITY",
        hsCode: "930400",
        what: { en: "Pepper spray and stun guns", es: "Gas pimienta y armas de electrochoque" },
        quantity: [3, 160],
        unit: "H87",
        parcelful: 60,
      },
      declared: { hsCode: "330300", what: { en: "Body spray and torch", es: "Desodorante y linterna" }, value: [10, 60] },
      concealment: "NONE_MISDECLARED",
      detections: ["XRAY_CT", "PHYSICAL_EXAM", "RANDOM"],
      how: [
        {
          en: "Stun guns shaped as torches. Pressurised cans are also forbidden in air mail.",
          es: "Armas de electrochoque con forma de linterna. Los aerosoles a presión tampoco pueden ir por correo aéreo.",
        },
        {
          en: "Bought by somebody who did not know that a licence is needed, by the look of it.",
          es: "Todo indica que el comprador no sabía que se necesita licencia.",
        },
      ],
    },
    {
      found: {
        group: "SECURITY",
        hsCode: "8211",
        what: { en: "Butterfly and flick knives", es: "Navajas de mariposa y automáticas" },
        quantity: [4, 240],
        unit: "H87",
      },
      declared: { hsCode: "392640", what: { en: "Key rings", es: "Llaveros" }, value: [8, 60] },
      concealment: "SPLIT_SHIPMENT",
      detections: ["XRAY_CT", "RISK_PROFILE"],
      how: [
        { en: "Blades in one parcel and handles in the next.", es: "Las hojas en una encomienda y los mangos en la siguiente." },
        {
          en: "Key rings as declared, with a blade of seven centimetres inside.",
          es: "Llaveros, como se declaró, con una hoja de siete centímetros dentro.",
        },
      ],
    },
  ],
};
