import type { Story } from "../story.ts";

export const precursors: Story = {
  name: "precursors and cutting agents by sea",
  count: 10,
  agencies: ["PA-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "BR-CUSTOMS", "TT-CUSTOMS", "JM-CUSTOMS", "AW-CUSTOMS"],
  direction: "IMPORT",
  routes: [["CNSHA", "PAMIT"], ["CNSHA", "MXZLO"], ["INBOM", "NLRTM"], ["BEANR"], ["HKHKG", "USLGB"]],
  ways: ["SEA_CARGO"],
  offence: { en: "Diversion of controlled chemicals", es: "Desvío de sustancias químicas fiscalizadas" },
  schemes: [
    {
      found: {
        group: "DRUGS",
        hsCode: "284161",
        what: { en: "Potassium permanganate in drums", es: "Permanganato de potasio en tambores" },
        quantity: [50, 2400],
        unit: "KGM",
      },
      declared: { hsCode: "382499", what: { en: "Water treatment product", es: "Producto para tratamiento de aguas" }, value: [400, 5200] },
      concealment: "NONE_MISDECLARED",
      detections: ["RISK_PROFILE", "TRACE_OR_SPECTROMETRY", "INTEL_ALERT"],
      how: [
        {
          en: "The importer's licence is for another chemical and expired in spring. No pre-export notice was sent.",
          es: "La licencia del importador es para otra sustancia y venció en primavera. No hubo notificación previa a la exportación.",
        },
        { en: "Violet stains under the lids.", es: "Manchas violetas bajo las tapas." },
      ],
    },
    {
      found: { group: "DRUGS", hsCode: "293359", what: { en: "Levamisole, powder", es: "Levamisol en polvo" }, quantity: [5, 300], unit: "KGM" },
      declared: { hsCode: "2309", what: { en: "Additive for animal feed", es: "Aditivo para piensos" }, value: [150, 2600] },
      concealment: "NONE_MISDECLARED",
      detections: ["RISK_PROFILE", "PHYSICAL_EXAM"],
      how: [
        {
          en: "A quantity that would treat every cow of the province; the consignee keeps none.",
          es: "Cantidad suficiente para todo el ganado de la provincia; el consignatario no tiene ninguno.",
        },
        { en: "Third attempt under a third company name.", es: "Tercer intento con un tercer nombre de empresa." },
      ],
    },
    {
      found: { group: "DRUGS", hsCode: "291524", what: { en: "Acetic anhydride", es: "Anhídrido acético" }, quantity: [20, 1800], unit: "LTR" },
      declared: { hsCode: "2209", what: { en: "Vinegar concentrate", es: "Vinagre concentrado" }, value: [80, 1900] },
      concealment: "LIQUID_SOLUTION",
      detections: ["TRACE_OR_SPECTROMETRY", "RISK_PROFILE"],
      how: [
        {
          en: "Blue cans of 25 litres under a layer of real vinegar bottles.",
          es: "Bidones azules de 25 litros bajo una capa de botellas de vinagre auténtico.",
        },
        {
          en: "The smell is sharp enough; two officers had to leave the container.",
          es: "El olor es penetrante; dos oficiales tuvieron que salir del contenedor.",
        },
      ],
    },
  ],
};

export const precursorsByAir: Story = {
  name: "precursors of fentanyl by air",
  count: 5,
  agencies: ["PA-CUSTOMS", "BR-CUSTOMS", "TT-CUSTOMS", "JM-CUSTOMS", "DO-POST"],
  direction: "IMPORT",
  routes: [
    ["CNSHA", "USLAX"],
    ["HKHKG", "USMIA"],
    ["INDEL", "NLAMS"],
    ["CNCAN", "ESMAD"],
  ],
  ways: ["EMS", "EMS", "EXPRESS", "PARCEL"],
  offence: { en: "Diversion of controlled chemicals", es: "Desvío de sustancias químicas fiscalizadas" },
  schemes: [
    {
      found: {
        group: "DRUGS",
        hsCode: "293337",
        what: { en: "NPP, powder", es: "NPP en polvo" },
        quantity: [1, 26, 1],
        unit: "KGM",
        purity: [90, 99],
      },
      declared: { hsCode: "3304", what: { en: "Raw material for cosmetics", es: "Materia prima para cosméticos" }, value: [90, 700] },
      concealment: "NONE_MISDECLARED",
      detections: ["TRACE_OR_SPECTROMETRY", "INTEL_ALERT"],
      how: [
        {
          en: "Foil bags of one kilogram without any marking; the certificate belongs to a vitamin.",
          es: "Bolsas de aluminio de un kilogramo sin marca alguna; el certificado corresponde a una vitamina.",
        },
        { en: "The consignee is a flower shop.", es: "El consignatario es una floristería." },
      ],
    },
  ],
};
