import type { Story } from "../story.ts";

export const electronics: Story = {
  name: "undervalued and dangerous electronics",
  count: 16,
  agencies: ["AW-CUSTOMS", "JM-CUSTOMS", "JM-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "BR-CUSTOMS", "DO-POST"],
  direction: "IMPORT",
  routes: [["CNSZX", "USMIA"], ["HKHKG", "USMIA"], ["USMIA"], ["USNYC", "USMIA"], ["PYAGT"], ["AEDXB", "NLAMS"]],
  ways: ["ECOMMERCE_PARCEL", "PARCEL", "EMS", "EXPRESS", "EXPRESS"],
  offence: { en: "Undervaluation and evasion of duty", es: "Subvaluación y defraudación tributaria" },
  platforms: ["Bazario", "TopDeal365", "Freight forwarder in Miami"],
  schemes: [
    {
      found: {
        group: "REVENUE",
        hsCode: "851713",
        what: { en: "Smartphones, new", es: "Teléfonos inteligentes nuevos" },
        quantity: [3, 120],
        unit: "H87",
        price: [400, 900],
        parcelful: 40,
        brands: ["Pomara", "Lumio"],
      },
      declared: { hsCode: "851779", what: { en: "Telephone cases", es: "Fundas de teléfono" }, value: [15, 90] },
      concealment: "INSIDE_PRODUCT",
      detections: ["XRAY_CT", "RISK_PROFILE"],
      how: [
        { en: "Telephones without boxes, each in the case that was declared.", es: "Teléfonos sin caja, cada uno dentro de la funda declarada." },
        { en: "Eleven of the IMEI numbers are reported stolen.", es: "Once de los números IMEI constan como robados." },
      ],
    },
    {
      found: {
        group: "REVENUE",
        hsCode: "847330",
        what: { en: "Graphics cards and processors", es: "Tarjetas gráficas y procesadores" },
        quantity: [2, 80],
        unit: "H87",
        price: [300, 1400],
        parcelful: 20,
      },
      declared: { hsCode: "950450", what: { en: "Used video game", es: "Videojuego usado" }, value: [20, 70] },
      concealment: "INSIDE_ELECTRONICS",
      detections: ["XRAY_CT", "PHYSICAL_EXAM"],
      how: [
        {
          en: "Processors taped inside the shell of an old console.",
          es: "Procesadores pegados con cinta dentro de la carcasa de una consola vieja.",
        },
        {
          en: "The same invoice, with another date, came with four earlier parcels.",
          es: "La misma factura, con otra fecha, acompañó cuatro encomiendas anteriores.",
        },
      ],
    },
    {
      found: {
        group: "SECURITY",
        hsCode: "854370",
        what: { en: "Signal jammers", es: "Inhibidores de señal" },
        quantity: [1, 14],
        unit: "H87",
        price: [80, 300],
      },
      declared: { hsCode: "851762", what: { en: "Router", es: "Enrutador" }, value: [15, 50] },
      concealment: "NONE_MISDECLARED",
      detections: ["XRAY_CT", "INTEL_ALERT", "RANDOM"],
      how: [
        {
          en: "Six aerials and no network socket. Works against vehicle tracking and telephones.",
          es: "Seis antenas y ninguna toma de red. Sirve contra el rastreo de vehículos y los teléfonos.",
        },
        { en: "Bought together with blank key transponders.", es: "Comprado junto con transpondedores de llave vírgenes." },
      ],
    },
  ],
};
