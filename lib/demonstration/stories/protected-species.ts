import type { Story } from "../story.ts";

export const protectedSpecies: Story = {
  name: "protected species",
  count: 20,
  agencies: ["AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "JM-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "DO-POST"],
  direction: "EXPORT",
  routes: [["USMIA"], ["USMIA", "USLAX"], ["NLAMS", "DEFRA"], ["HKHKG"], ["USLAX", "HKHKG"], ["ESMAD"]],
  ways: ["PARCEL", "EMS", "EXPRESS", "AIR_CARGO"],
  offence: { en: "Export of protected species without CITES permit", es: "Exportación de especies protegidas sin permiso CITES" },
  schemes: [
    {
      found: {
        group: "ENVIRONMENT",
        hsCode: "010620",
        what: { en: "Live iguanas and boas", es: "Iguanas y boas vivas" },
        quantity: [2, 34],
        unit: "H87",
        cites: "Appendix II",
      },
      declared: { hsCode: "950300", what: { en: "Plastic toys", es: "Juguetes de plástico" }, value: [15, 40] },
      concealment: "TOY_OR_GIFT",
      detections: ["XRAY_CT", "TIP_OFF"],
      how: [
        {
          en: "Each animal in a sock tied with a cable tie, in a box with holes under the label. A third had died.",
          es: "Cada animal en un calcetín atado con una brida, en una caja con agujeros bajo la etiqueta. Un tercio había muerto.",
        },
        {
          en: "Spines and ribs on the X-ray. The living ones are with a veterinary surgeon.",
          es: "Espinas y costillas en la imagen de rayos X. Los supervivientes están con un veterinario.",
        },
      ],
    },
    {
      found: {
        group: "ENVIRONMENT",
        hsCode: "050800",
        what: { en: "Queen conch shells and black coral", es: "Conchas de caracol rosado y coral negro" },
        quantity: [3, 85, 1],
        unit: "KGM",
        cites: "Appendix II",
      },
      declared: { hsCode: "392640", what: { en: "Beach souvenirs", es: "Recuerdos de playa" }, value: [10, 60] },
      concealment: "NONE_MISDECLARED",
      detections: ["XRAY_CT", "PHYSICAL_EXAM", "RANDOM"],
      how: [
        {
          en: "Shells freshly cleaned with acid, which the sorters smelled.",
          es: "Conchas recién limpiadas con ácido, cuyo olor notaron los clasificadores.",
        },
        {
          en: "Sold online as vintage; the growth edges are of this year.",
          es: "Se venden en línea como antiguas; los bordes de crecimiento son de este año.",
        },
      ],
    },
    {
      found: {
        group: "ENVIRONMENT",
        hsCode: "960190",
        what: { en: "Hawksbill tortoiseshell bracelets and combs", es: "Pulseras y peines de carey" },
        quantity: [6, 140],
        unit: "H87",
        cites: "Appendix I",
      },
      declared: { hsCode: "7117", what: { en: "Plastic bracelets", es: "Pulseras de plástico" }, value: [12, 50] },
      concealment: "SPLIT_SHIPMENT",
      detections: ["PHYSICAL_EXAM", "INTEL_ALERT", "RISK_PROFILE"],
      how: [
        {
          en: "A hot needle test and the laboratory confirm tortoiseshell; four letters of the same day make one order.",
          es: "La prueba de la aguja caliente y el laboratorio confirman carey; cuatro cartas del mismo día forman un solo pedido.",
        },
        { en: "Mixed with real plastic of the same pattern.", es: "Mezclado con plástico auténtico del mismo dibujo." },
      ],
    },
    {
      found: {
        group: "ENVIRONMENT",
        hsCode: "0308",
        what: { en: "Dried sea cucumbers", es: "Pepinos de mar secos" },
        quantity: [5, 160, 1],
        unit: "KGM",
        cites: "Appendix II",
      },
      declared: { hsCode: "0305", what: { en: "Dried fish", es: "Pescado seco" }, value: [40, 300] },
      concealment: "NONE_MISDECLARED",
      detections: ["PHYSICAL_EXAM", "RISK_PROFILE"],
      how: [
        {
          en: "Fished in the closed season; the bags carry dates in marker.",
          es: "Capturados en veda; las bolsas llevan fechas escritas con marcador.",
        },
        { en: "The freight cost more than the value declared.", es: "El flete costó más que el valor declarado." },
      ],
    },
    {
      found: {
        group: "ENVIRONMENT",
        hsCode: "010632",
        what: { en: "Parrot eggs, warm", es: "Huevos de loro, tibios" },
        quantity: [6, 60],
        unit: "H87",
        cites: "Appendix I",
      },
      declared: { hsCode: "611030", what: { en: "Woollen pullover", es: "Suéter de lana" }, value: [20, 45] },
      concealment: "CLOTHING_LINING",
      detections: ["TIP_OFF", "XRAY_CT"],
      how: [
        {
          en: "Eggs in sewn pockets of a vest, with hand warmers between them.",
          es: "Huevos en bolsillos cosidos de un chaleco, con calentadores de mano entre ellos.",
        },
        { en: "Seven were alive and are being hatched at a breeding centre.", es: "Siete estaban vivos y se incuban en un centro de cría." },
      ],
    },
  ],
};
