import type { Story } from "../story.ts";

export const cash: Story = {
  name: "cash and gold",
  count: 16,
  agencies: ["AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "DO-POST"],
  direction: "EXPORT",
  routes: [["COBOG"], ["PAPTY", "COBOG"], ["USMIA"], ["NLAMS"], ["CWCUR"], ["VECCS"], ["MXMEX"]],
  ways: ["PARCEL", "EMS", "EMS", "EXPRESS"],
  offence: { en: "Undeclared currency", es: "Divisas no declaradas" },
  schemes: [
    {
      found: {
        group: "MONEY_LAUNDERING_TF",
        hsCode: "490700",
        what: { en: "Banknotes, US dollars, in stuffed toys", es: "Billetes, dólares estadounidenses, en peluches" },
        quantity: [180, 2600],
        unit: "H87",
        price: [20, 50],
      },
      declared: { hsCode: "950300", what: { en: "Stuffed toys", es: "Peluches" }, value: [15, 50] },
      concealment: "TOY_OR_GIFT",
      detections: ["XRAY_CT", "CANINE"],
      how: [
        {
          en: "Rolls of notes in carbon paper inside three teddy bears, sewn up with fishing line.",
          es: "Rollos de billetes en papel carbón dentro de tres osos de peluche cosidos con hilo de pescar.",
        },
        {
          en: "The bears smelled of fabric softener and weighed a kilogram each.",
          es: "Los osos olían a suavizante y pesaban un kilogramo cada uno.",
        },
      ],
    },
    {
      found: {
        group: "MONEY_LAUNDERING_TF",
        hsCode: "490700",
        what: { en: "Banknotes, euros, between magazine pages", es: "Billetes, euros, entre páginas de revistas" },
        quantity: [40, 600],
        unit: "H87",
        price: [50, 100],
      },
      declared: { hsCode: "4911", what: { en: "Magazines", es: "Revistas" }, value: [5, 20] },
      concealment: "BOOK_OR_DOCUMENT",
      detections: ["CANINE", "XRAY_CT", "PHYSICAL_EXAM"],
      how: [
        { en: "One note glued to every second page.", es: "Un billete pegado cada dos páginas." },
        {
          en: "Posted with four others like it at four offices within an hour.",
          es: "Depositado con otros cuatro iguales en cuatro oficinas en una hora.",
        },
      ],
    },
    {
      found: {
        group: "MONEY_LAUNDERING_TF",
        hsCode: "710812",
        what: { en: "Gold, cast as nuts and bolts and painted", es: "Oro fundido en forma de tuercas y pernos, pintado" },
        quantity: [0.4, 6.5, 2],
        unit: "KGM",
        price: [62000, 78000],
      },
      declared: { hsCode: "732690", what: { en: "Nuts and bolts", es: "Tuercas y pernos" }, value: [20, 80] },
      concealment: "MACHINE_PART",
      detections: ["XRAY_CT", "RISK_PROFILE", "INTEL_ALERT"],
      how: [
        {
          en: "Far too heavy for its size; a file shows yellow under grey paint.",
          es: "Demasiado pesado para su tamaño; la lima descubre amarillo bajo la pintura gris.",
        },
        { en: "The invoice gives a price that would not pay for the postage.", es: "La factura indica un precio que no pagaría ni el franqueo." },
      ],
    },
  ],
};
