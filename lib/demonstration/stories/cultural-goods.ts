import type { Story } from "../story.ts";

export const culturalGoods: Story = {
  name: "cultural goods",
  count: 10,
  agencies: ["PA-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "JM-CUSTOMS", "AW-CUSTOMS", "DO-POST"],
  direction: "EXPORT",
  routes: [["USMIA", "USNYC"], ["ESMAD"], ["FRCDG"], ["GBLON"], ["DEFRA"], ["USLAX"]],
  ways: ["PARCEL", "EMS", "EXPRESS", "AIR_CARGO"],
  offence: { en: "Export of cultural property without permit", es: "Exportación de bienes culturales sin permiso" },
  platforms: ["Online auction", "Collectors' forum"],
  schemes: [
    {
      found: {
        group: "CULTURAL_HERITAGE",
        hsCode: "970510",
        what: { en: "Pre-Columbian ceramic figures", es: "Figuras de cerámica precolombina" },
        quantity: [1, 18],
        unit: "H87",
      },
      declared: { hsCode: "392640", what: { en: "Handicraft", es: "Artesanía" }, value: [20, 120] },
      concealment: "NONE_MISDECLARED",
      detections: ["XRAY_CT", "PHYSICAL_EXAM", "INTEL_ALERT"],
      how: [
        {
          en: "Soil in the cavities. The museum dates the pieces before 1500.",
          es: "Tierra en las cavidades. El museo fecha las piezas antes de 1500.",
        },
        { en: "Painted over with poster colour to look like market ware.", es: "Pintadas con témpera para que parecieran de mercado." },
      ],
    },
    {
      found: {
        group: "CULTURAL_HERITAGE",
        hsCode: "970529",
        what: { en: "Fossil fish and shark teeth", es: "Peces fósiles y dientes de tiburón" },
        quantity: [3, 70],
        unit: "H87",
      },
      declared: { hsCode: "7117", what: { en: "Stones for jewellery", es: "Piedras para bisutería" }, value: [15, 90] },
      concealment: "NONE_MISDECLARED",
      detections: ["XRAY_CT", "RANDOM"],
      how: [
        {
          en: "Slabs split and glued, one of them a species described from this country only.",
          es: "Lajas partidas y pegadas, una de ellas de una especie descrita solo en este país.",
        },
        { en: "Offered at an online auction before the export.", es: "Ofrecidos en una subasta en línea antes de la exportación." },
      ],
    },
    {
      found: {
        group: "CULTURAL_HERITAGE",
        hsCode: "970531",
        what: { en: "Spanish colonial silver coins", es: "Monedas coloniales españolas de plata" },
        quantity: [4, 210],
        unit: "H87",
      },
      declared: { hsCode: "7117", what: { en: "Replica coins", es: "Réplicas de monedas" }, value: [10, 60] },
      concealment: "TOY_OR_GIFT",
      detections: ["XRAY_CT", "TIP_OFF"],
      how: [
        {
          en: "Coins with sea concretions, from a wreck that has not been reported.",
          es: "Monedas con concreciones marinas, de un naufragio no notificado.",
        },
        { en: "Hidden in a board game as its play money.", es: "Ocultas en un juego de mesa como dinero del juego." },
      ],
    },
  ],
};
