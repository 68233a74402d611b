import type { Story } from "../story.ts";

export const tobaccoAndAlcohol: Story = {
  name: "tobacco and alcohol by sea",
  count: 14,
  agencies: ["AW-CUSTOMS", "AW-CUSTOMS", "JM-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS"],
  direction: "IMPORT",
  routes: [["VEMAR"], ["PAONX", "CWCUR"], ["CNSHA", "PAMIT"], ["CNSHA"], ["AEDXB", "NLRTM"], ["GYGEO"], ["SXPHI"]],
  ways: ["SEA_CARGO"],
  offence: { en: "Evasion of excise duty", es: "Defraudación de impuestos especiales" },
  schemes: [
    {
      found: {
        group: "REVENUE",
        hsCode: "240220",
        what: { en: "Cigarettes without health warning or stamp", es: "Cigarrillos sin advertencia sanitaria ni timbre fiscal" },
        quantity: [6, 980],
        unit: "MIL",
        price: [60, 110],
        brands: ["Golden Harbour", "Milano Red", "Carnival Lights"],
      },
      declared: { hsCode: "732690", what: { en: "Kitchen shelves", es: "Estantes de cocina" }, value: [300, 2400] },
      concealment: "PACKAGING_WALL",
      detections: ["XRAY_CT", "RISK_PROFILE", "TIP_OFF"],
      how: [
        {
          en: "Master cases behind two rows of the goods declared. The brand is made for export only and sold nowhere lawfully.",
          es: "Cajas detrás de dos filas de la mercancía declarada. La marca se fabrica solo para exportar y no se vende legalmente en ningún sitio.",
        },
        {
          en: "The container was opened and resealed on the way: the seal number was on the manifest, the seal was another.",
          es: "El contenedor se abrió y se volvió a precintar en ruta: el número figuraba en el manifiesto, el precinto era otro.",
        },
      ],
    },
    {
      found: {
        group: "REVENUE",
        hsCode: "220830",
        what: { en: "Whisky in bottles with false stamps", es: "Whisky en botellas con timbres falsos" },
        quantity: [18, 2400],
        unit: "LTR",
        price: [14, 30],
        brands: ["Glen Harrow", "Old Stanner"],
      },
      declared: { hsCode: "2203", what: { en: "Beer", es: "Cerveza" }, value: [200, 1800] },
      concealment: "NONE_MISDECLARED",
      detections: ["PHYSICAL_EXAM", "RISK_PROFILE"],
      how: [
        {
          en: "The stamps are printed, not engraved, and repeat the same number every sixth bottle.",
          es: "Los timbres están impresos, no grabados, y repiten el número cada seis botellas.",
        },
        {
          en: "Bottles refilled by hand: the levels differ and the caps turn freely.",
          es: "Botellas rellenadas a mano: los niveles varían y los tapones giran sueltos.",
        },
      ],
    },
  ],
};

export const smallTobacco: Story = {
  name: "tobacco in parcels",
  count: 8,
  agencies: ["AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "DO-POST"],
  direction: "IMPORT",
  routes: [["AEDXB", "NLAMS"], ["TRIST", "NLAMS"], ["CUHAV", "PAPTY"], ["ESMAD"], ["USMIA"]],
  ways: ["PARCEL", "PARCEL", "ECOMMERCE_PARCEL", "EMS", "EXPRESS"],
  offence: { en: "Evasion of excise duty", es: "Defraudación de impuestos especiales" },
  schemes: [
    {
      found: { group: "REVENUE", hsCode: "240311", what: { en: "Water-pipe tobacco", es: "Tabaco para narguile" }, quantity: [2, 25], unit: "KGM" },
      declared: { hsCode: "330741", what: { en: "Incense", es: "Incienso" }, value: [20, 160] },
      concealment: "NONE_MISDECLARED",
      detections: ["PHYSICAL_EXAM", "RANDOM", "XRAY_CT"],
      how: [
        { en: "Tins of one kilogram, the labels turned inward.", es: "Latas de un kilogramo con las etiquetas hacia dentro." },
        { en: "Sent in small lots to five addresses in one street.", es: "Enviado en pequeños lotes a cinco direcciones de la misma calle." },
      ],
    },
    {
      found: {
        group: "REVENUE",
        hsCode: "240210",
        what: { en: "Cigars, counterfeit bands", es: "Puros con vitolas falsificadas" },
        quantity: [100, 900],
        unit: "H87",
        brands: ["Flor de Mirador"],
      },
      declared: { hsCode: "392640", what: { en: "Souvenirs", es: "Recuerdos" }, value: [20, 90] },
      concealment: "TOY_OR_GIFT",
      detections: ["CANINE", "PHYSICAL_EXAM"],
      how: [
        { en: "Boxes with a hologram that does not change when tilted.", es: "Cajas con un holograma que no cambia al inclinarlo." },
        {
          en: "The bands came loose in a bag, to be put on after arrival.",
          es: "Las vitolas venían sueltas en una bolsa, para ponerlas a la llegada.",
        },
      ],
    },
  ],
};
