import type { Story } from "../story.ts";

export const cocaineInTransit: Story = {
  name: "cocaine in transit",
  count: 12,
  agencies: ["AW-CUSTOMS", "PA-CUSTOMS", "PA-CUSTOMS", "TT-CUSTOMS", "DO-POST"],
  direction: "TRANSIT",
  routes: [
    ["COBOG", "ESMAD"],
    ["VECCS", "NLAMS"],
    ["COMDE", "NLAMS", "BEBRU"],
    ["ECGYE", "ESMAD"],
    ["PELIM", "ESMAD", "FRCDG"],
  ],
  ways: ["EMS", "PARCEL", "AIR_CARGO"],
  offence: { en: "Transit of a controlled drug", es: "Tránsito de droga fiscalizada" },
  schemes: [
    {
      found: {
        group: "DRUGS",
        hsCode: "293972",
        what: { en: "Cocaine, in the layers of cardboard boxes", es: "Cocaína entre las capas de cajas de cartón" },
        quantity: [0.8, 6.2, 2],
        unit: "KGM",
        purity: [60, 90],
      },
      declared: { hsCode: "392640", what: { en: "Party decorations", es: "Adornos para fiestas" }, value: [20, 90] },
      concealment: "PACKAGING_WALL",
      detections: ["XRAY_CT", "CANINE"],
      how: [
        {
          en: "Thin packets filled the flutes of the cardboard on all six sides; the box itself was the load.",
          es: "Paquetes finos llenaban las ondas del cartón por los seis lados; la carga era la propia caja.",
        },
        { en: "The empty box weighed three kilograms.", es: "La caja vacía pesaba tres kilogramos." },
      ],
    },
    {
      found: {
        group: "DRUGS",
        hsCode: "293972",
        what: { en: "Cocaine dissolved in shampoo", es: "Cocaína disuelta en champú" },
        quantity: [2.5, 14, 1],
        unit: "LTR",
        pieces: [5, 28],
      },
      declared: { hsCode: "340130", what: { en: "Hair and body shampoo", es: "Champú para el cabello" }, value: [25, 70] },
      concealment: "LIQUID_SOLUTION",
      detections: ["TRACE_OR_SPECTROMETRY", "RISK_PROFILE"],
      how: [
        {
          en: "No foam when shaken, and a layer of crystals at the bottom after a night in the cold.",
          es: "No hace espuma al agitarlo y deja una capa de cristales tras una noche en frío.",
        },
        {
          en: "The bottles were of three brands and all held the same liquid.",
          es: "Los frascos eran de tres marcas y todos contenían el mismo líquido.",
        },
      ],
    },
    {
      found: {
        group: "DRUGS",
        hsCode: "293972",
        what: { en: "Cocaine, pressed under the wax of candles", es: "Cocaína prensada bajo la cera de velas" },
        quantity: [1.2, 7.5, 2],
        unit: "KGM",
        pieces: [12, 60],
        purity: [65, 89],
      },
      declared: { hsCode: "340600", what: { en: "Scented candles", es: "Velas aromáticas" }, value: [30, 120] },
      concealment: "INSIDE_PRODUCT",
      detections: ["CANINE", "XRAY_CT", "INTEL_ALERT"],
      how: [
        {
          en: "A core of pressed powder under a finger of wax; the wicks end after two centimetres.",
          es: "Un núcleo de polvo prensado bajo un dedo de cera; las mechas terminan a los dos centímetros.",
        },
        {
          en: "Sent by the same shop as three earlier consignments that were let through.",
          es: "Enviado por la misma tienda que tres envíos anteriores que se dejaron pasar.",
        },
      ],
    },
  ],
};
