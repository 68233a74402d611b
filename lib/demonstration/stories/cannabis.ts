import type { Story } from "../story.ts";

export const cannabis: Story = {
  name: "cannabis from North America",
  count: 18,
  agencies: ["AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "TT-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "DO-POST"],
  direction: "IMPORT",
  routes: [["USLAX", "USMIA"], ["USSFO", "USMIA"], ["CATOR", "USMIA"], ["CATOR"], ["CAVAN", "USLAX"], ["USNYC"]],
  ways: ["PARCEL", "ECOMMERCE_PARCEL", "EMS", "EXPRESS"],
  offence: { en: "Importation of cannabis", es: "Importación de cannabis" },
  schemes: [
    {
      found: {
        group: "DRUGS",
        hsCode: "121190",
        what: { en: "Herbal cannabis, indoor grown", es: "Cannabis en flor, de cultivo interior" },
        quantity: [0.4, 12, 2],
        unit: "KGM",
        pieces: [1, 24],
      },
      declared: { hsCode: "0902", what: { en: "Herbal tea", es: "Té de hierbas" }, value: [20, 70] },
      concealment: "PACKAGING_WALL",
      detections: ["CANINE", "XRAY_CT"],
      how: [
        {
          en: "Vacuum bags inside coffee bags inside a toy box; the coffee was there for the dog.",
          es: "Bolsas al vacío dentro de bolsas de café dentro de una caja de juguete; el café era para el perro.",
        },
        {
          en: "The bags carry the stickers of a dispensary, with the strain and a harvest date.",
          es: "Las bolsas llevan etiquetas de un dispensario, con la variedad y la fecha de cosecha.",
        },
      ],
    },
    {
      found: {
        group: "DRUGS",
        hsCode: "293295",
        what: { en: "Gummies and chocolate with THC", es: "Gomitas y chocolate con THC" },
        quantity: [20, 640],
        unit: "H87",
      },
      declared: { hsCode: "1704", what: { en: "Sweets for a birthday", es: "Dulces para un cumpleaños" }, value: [10, 45] },
      concealment: "INSIDE_FOOD_OR_COSMETIC",
      detections: ["RISK_PROFILE", "PHYSICAL_EXAM", "RANDOM"],
      how: [
        {
          en: "The wrapping imitates a sweet that children know; only the small print gives the content.",
          es: "El envoltorio imita un dulce que los niños conocen; solo la letra pequeña indica el contenido.",
        },
        {
          en: "Two children were in hospital here last year after eating the same product.",
          es: "El año pasado dos niños fueron hospitalizados aquí tras comer el mismo producto.",
        },
      ],
    },
    {
      found: {
        group: "DRUGS",
        hsCode: "293295",
        what: { en: "Cartridges with THC oil", es: "Cartuchos con aceite de THC" },
        quantity: [15, 400],
        unit: "H87",
      },
      declared: { hsCode: "854340", what: { en: "E-cigarette accessories", es: "Accesorios de cigarrillo electrónico" }, value: [12, 60] },
      concealment: "NONE_MISDECLARED",
      detections: ["XRAY_CT", "TRACE_OR_SPECTROMETRY"],
      how: [
        { en: "Amber oil that barely moves when the cartridge is turned.", es: "Aceite ámbar que apenas se mueve al girar el cartucho." },
        {
          en: "Packed in the box of a well-known charger, with the foam cut to measure.",
          es: "Venían en la caja de un cargador conocido, con la espuma cortada a medida.",
        },
      ],
    },
  ],
  cast: [
    {
      role: "SENDER",
      status: "SUSPECT",
      kind: "PERSON",
      name: "Camille Wexcombe",
      address: "Cotton Tree Lane 118, Los Angeles",
      country: "US",
      phone: "+1 305 555 0119",
    },
    { role: "SENDER", status: "SUSPECT", kind: "PERSON", name: "Kamil Wexcomb", address: "118 Cottontree Ln, Los Angeles", country: "US" },
  ],
};
