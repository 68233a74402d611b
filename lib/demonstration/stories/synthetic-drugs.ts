import type { Story } from "../story.ts";

export const syntheticDrugs: Story = {
  name: "synthetic drugs from Europe",
  count: 18,
  agencies: ["AW-CUSTOMS", "AW-CUSTOMS", "AW-POST", "TT-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "BR-CUSTOMS", "DO-POST"],
  direction: "IMPORT",
  routes: [["NLAMS"], ["NLAMS", "CWCUR"], ["BEBRU", "NLAMS"], ["DEFRA", "ESMAD"], ["ESBCN", "ESMAD"], ["MXGDL", "MXMEX"]],
  ways: ["PARCEL", "PARCEL", "EMS", "TRACKED_LETTER"],
  offence: { en: "Importation of a controlled drug", es: "Importación de droga fiscalizada" },
  platforms: ["Darknet market", "Messaging app"],
  schemes: [
    {
      found: {
        group: "DRUGS",
        hsCode: "293299",
        what: { en: "MDMA tablets with logo", es: "Tabletas de MDMA con logotipo" },
        quantity: [50, 4200],
        unit: "H87",
      },
      declared: { hsCode: "950300", what: { en: "Puzzle", es: "Rompecabezas" }, value: [10, 25] },
      concealment: "TOY_OR_GIFT",
      detections: ["XRAY_CT", "WATCHLIST_HIT", "CANINE"],
      how: [
        {
          en: "Packed in moisture-proof bags under the pieces of a jigsaw puzzle whose seal was unbroken but not original.",
          es: "En bolsas a prueba de humedad bajo las piezas de un rompecabezas cuyo precinto estaba intacto pero no era el original.",
        },
        { en: "Orange and turquoise tablets, twice the usual dose.", es: "Tabletas naranjas y turquesas, con el doble de la dosis habitual." },
      ],
    },
    {
      found: {
        group: "DRUGS",
        hsCode: "292239",
        what: { en: "Ketamine, crystals", es: "Ketamina en cristales" },
        quantity: [0.1, 2.2, 2],
        unit: "KGM",
        purity: [80, 98],
      },
      declared: { hsCode: "340130", what: { en: "Bath salts", es: "Sales de baño" }, value: [10, 30] },
      concealment: "INSIDE_FOOD_OR_COSMETIC",
      detections: ["TRACE_OR_SPECTROMETRY", "XRAY_CT"],
      how: [
        {
          en: "A jar of bath salts with lavender on top and crystals without any scent below.",
          es: "Un tarro de sales de baño con lavanda encima y cristales sin olor debajo.",
        },
        { en: "Two jars declared, five found.", es: "Dos tarros declarados, cinco hallados." },
      ],
    },
    {
      found: {
        group: "DRUGS",
        hsCode: "293945",
        what: { en: "Methamphetamine, crystals", es: "Metanfetamina en cristales" },
        quantity: [0.2, 1.9, 2],
        unit: "KGM",
        purity: [75, 99],
      },
      declared: { hsCode: "8413", what: { en: "Aquarium pump", es: "Bomba de acuario" }, value: [30, 110] },
      concealment: "INSIDE_ELECTRONICS",
      detections: ["XRAY_CT", "CANINE", "INTEL_ALERT"],
      how: [
        {
          en: "The motor had been taken out of the housing and the cavity filled.",
          es: "Habían quitado el motor de la carcasa y rellenado el hueco.",
        },
        { en: "Screws with worn heads on a device sold as new.", es: "Tornillos con la cabeza gastada en un aparato vendido como nuevo." },
      ],
    },
    {
      found: { group: "DRUGS", hsCode: "293969", what: { en: "Blotter paper with LSD", es: "Secantes con LSD" }, quantity: [25, 1000], unit: "H87" },
      declared: { hsCode: "4911", what: { en: "Art print", es: "Lámina artística" }, value: [5, 15] },
      concealment: "BOOK_OR_DOCUMENT",
      detections: ["TRACE_OR_SPECTROMETRY", "RANDOM"],
      how: [
        { en: "A perforated sheet behind the backing of a framed print.", es: "Una hoja perforada tras el respaldo de una lámina enmarcada." },
        {
          en: "The sheet glows under ultraviolet light where the paper around it does not.",
          es: "La hoja brilla con luz ultravioleta; el papel que la rodea, no.",
        },
      ],
    },
  ],
  cast: [
    { role: "SENDER", status: "SUSPECT", kind: "ORGANISATION", name: "Polder Puzzels", address: "Zoutpanstraat 31, Amsterdam", country: "NL" },
    {
      role: "ADDRESSEE",
      status: "SUSPECT",
      kind: "PERSON",
      name: "Naomi Wieringhof",
      address: "Kaya Cadushi 64, Noord",
      country: "AW",
      phone: "+297 555 0126",
      birthDate: "1995-07-21",
    },
    {
      role: "ADDRESSEE",
      status: "SUSPECT",
      kind: "PERSON",
      name: "Caio Pedrosal",
      address: "Rua das Gaivotas 210, Curitiba",
      country: "BR",
      phone: "+55 11 5550 0135",
    },
  ],
};
