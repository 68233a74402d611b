import type { Story } from "../story.ts";

const asPaper = { hsCode: "4911", what: { en: "Greeting cards", es: "Tarjetas de felicitación" }, value: [3, 9] } as const;

export const syntheticOpioids: Story = {
  name: "synthetic opioids in letters",
  count: 24,
  agencies: ["AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "TT-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "DO-POST"],
  direction: "IMPORT",
  routes: [["CNSHA", "USMIA"], ["HKHKG", "NLAMS"], ["HKHKG", "USMIA"], ["INDEL", "GBLON"], ["CNCAN", "PAPTY"], ["NLAMS"]],
  ways: ["LETTER", "LETTER", "REGISTERED_LETTER", "TRACKED_LETTER", "EMS"],
  offence: { en: "Importation of a controlled drug", es: "Importación de droga fiscalizada" },
  schemes: [
    {
      found: {
        group: "DRUGS",
        hsCode: "293399",
        what: { en: "Protonitazene, white powder", es: "Protonitazeno, polvo blanco" },
        quantity: [4, 48, 1],
        unit: "GRM",
        purity: [40, 96],
      },
      declared: asPaper,
      concealment: "BOOK_OR_DOCUMENT",
      detections: ["TRACE_OR_SPECTROMETRY", "XRAY_CT", "INTEL_ALERT"],
      how: [
        {
          en: "A foil sachet was glued between the two halves of a greeting card. Handle with gloves and open in the fume hood: a few grams can kill.",
          es: "Había un sobre de aluminio pegado entre las dos hojas de una tarjeta. Manipular con guantes y abrir en campana: unos gramos pueden matar.",
        },
        {
          en: "The card was thicker on one side and crackled; a second sachet lay under the stamp-sized sticker.",
          es: "La tarjeta era más gruesa por un lado y crujía; había un segundo sobre bajo la etiqueta.",
        },
      ],
    },
    {
      found: {
        group: "DRUGS",
        hsCode: "293334",
        what: { en: "Fentanyl analogue, powder", es: "Análogo de fentanilo, polvo" },
        quantity: [2, 25, 1],
        unit: "GRM",
        purity: [10, 80],
      },
      declared: { hsCode: "330499", what: { en: "Cosmetic sample", es: "Muestra de cosmético" }, value: [2, 6] },
      concealment: "INSIDE_FOOD_OR_COSMETIC",
      detections: ["TRACE_OR_SPECTROMETRY", "WATCHLIST_HIT"],
      how: [
        {
          en: "Sachets printed as collagen samples, heat-sealed by hand. Naloxone was at hand while it was opened.",
          es: "Sobres impresos como muestras de colágeno, sellados a mano con calor. Se tuvo naloxona a mano durante la apertura.",
        },
        {
          en: "The print on the sample sachets names a laboratory that does not exist.",
          es: "La impresión de los sobres nombra un laboratorio que no existe.",
        },
      ],
    },
    {
      found: {
        group: "DRUGS",
        hsCode: "293399",
        what: { en: "Round blue tablets with nitazene, pressed as oxycodone", es: "Tabletas azules redondas con nitazeno, prensadas como oxicodona" },
        quantity: [50, 900],
        unit: "H87",
      },
      declared: { hsCode: "7117", what: { en: "Beads for jewellery", es: "Cuentas para bisutería" }, value: [8, 20] },
      concealment: "INSIDE_PRODUCT",
      detections: ["XRAY_CT", "CANINE", "RISK_PROFILE"],
      how: [
        {
          en: "Tablets lay among glass beads of the same colour in a zip bag.",
          es: "Las tabletas iban mezcladas con cuentas de vidrio del mismo color en una bolsa con cierre.",
        },
        {
          en: "Marked as a known medicine, but the edges crumble and the blue comes off on paper.",
          es: "Llevan la marca de un medicamento conocido, pero los bordes se deshacen y el azul mancha el papel.",
        },
      ],
    },
  ],
  cast: [
    {
      role: "SENDER",
      status: "SUSPECT",
      kind: "ORGANISATION",
      name: "Lucky Bridge Stationery",
      address: "Unit 9, Jinsha Street 88, Shanghai",
      country: "CN",
      phone: "+86 755 5550 0144",
    },
    {
      role: "SENDER",
      status: "SUSPECT",
      kind: "ORGANISATION",
      name: "LuckyBridge Paper & Gift",
      address: "Jinsha St. 88-9, Guangzhou",
      country: "CN",
      phone: "+86 755 5550 0144",
    },
    {
      role: "SENDER",
      status: "SUSPECT",
      kind: "PERSON",
      name: "Haoran Quanlu",
      address: "Lianhe Road 12, Hong Kong",
      country: "HK",
      phone: "+852 5550 0117",
    },
    {
      role: "ADDRESSEE",
      status: "SUSPECT",
      kind: "PERSON",
      name: "Keston Larchdale",
      address: "Old Quarry Street 41, Arima",
      country: "TT",
      phone: "+1 868 555 0171",
      birthDate: "1991-03-17",
    },
  ],
};
