import type { Story } from "../story.ts";

export const medicines: Story = {
  name: "counterfeit and unlicensed medicines",
  count: 26,
  agencies: ["AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "JM-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "DO-POST"],
  direction: "IMPORT",
  routes: [["INBOM", "GBLON"], ["INDEL", "NLAMS"], ["CNCAN", "USLAX", "USMIA"], ["HKHKG", "USMIA"], ["TRIST", "NLAMS"], ["PYASU"], ["COBOG"]],
  ways: ["ECOMMERCE_PARCEL", "ECOMMERCE_PARCEL", "TRACKED_LETTER", "PARCEL", "EMS", "EXPRESS"],
  offence: { en: "Importation of medicines without licence", es: "Importación de medicamentos sin autorización" },
  platforms: ["Bazario", "Social network page", "Website under several names"],
  schemes: [
    {
      found: {
        group: "IPR_HEALTH_SAFETY",
        hsCode: "300439",
        what: { en: "Injection pens labelled semaglutide", es: "Plumas inyectables con etiqueta de semaglutida" },
        quantity: [5, 220],
        unit: "H87",
        price: [40, 90],
      },
      declared: { hsCode: "901831", what: { en: "Medical pens, empty", es: "Plumas médicas vacías" }, value: [10, 40] },
      concealment: "NONE_MISDECLARED",
      detections: ["RISK_PROFILE", "XRAY_CT", "PHYSICAL_EXAM"],
      how: [
        {
          en: "No cooling in the packaging. The dose scale is misspelt and the lot number belongs to another strength.",
          es: "Sin refrigeración en el embalaje. La escala de dosis tiene faltas y el lote corresponde a otra concentración.",
        },
        {
          en: "The holder of the licence confirms that the lot was never made.",
          es: "El titular del registro confirma que ese lote nunca se fabricó.",
        },
      ],
    },
    {
      found: {
        group: "IPR_HEALTH_SAFETY",
        hsCode: "300490",
        what: { en: "Sildenafil tablets, blisters without leaflet", es: "Tabletas de sildenafilo, blísteres sin prospecto" },
        quantity: [120, 6000],
        unit: "H87",
      },
      declared: { hsCode: "210690", what: { en: "Food supplement", es: "Complemento alimenticio" }, value: [8, 30] },
      concealment: "NONE_MISDECLARED",
      detections: ["RISK_PROFILE", "WATCHLIST_HIT", "XRAY_CT"],
      how: [
        { en: "Blisters wrapped flat in a magazine to pass as a printed item.", es: "Blísteres envueltos en una revista para pasar por impreso." },
        {
          en: "Declared as ginseng; the same sender has used eight spellings of its name this quarter.",
          es: "Declarado como ginseng; el mismo remitente ha usado ocho grafías de su nombre este trimestre.",
        },
      ],
    },
    {
      found: {
        group: "DRUGS",
        hsCode: "300490",
        what: { en: "Tramadol tablets, 225 mg", es: "Tabletas de tramadol, 225 mg" },
        quantity: [300, 9000],
        unit: "H87",
      },
      declared: { hsCode: "330499", what: { en: "Skin care", es: "Cuidado de la piel" }, value: [10, 35] },
      concealment: "INSIDE_FOOD_OR_COSMETIC",
      detections: ["XRAY_CT", "RISK_PROFILE", "INTEL_ALERT"],
      how: [
        {
          en: "A strength that no pharmacist here may sell, hidden under tubes of cream.",
          es: "Una concentración que ninguna farmacia puede vender aquí, oculta bajo tubos de crema.",
        },
        {
          en: "The red and green blisters known from West Africa, for the first time in our mail.",
          es: "Los blísteres rojos y verdes conocidos en África occidental, por primera vez en nuestro correo.",
        },
      ],
    },
    {
      found: {
        group: "IPR_HEALTH_SAFETY",
        hsCode: "293729",
        what: { en: "Anabolic steroids in vials", es: "Anabolizantes en viales" },
        quantity: [10, 350],
        unit: "H87",
      },
      declared: { hsCode: "950691", what: { en: "Gym accessories", es: "Accesorios de gimnasio" }, value: [15, 50] },
      concealment: "INSIDE_PRODUCT",
      detections: ["XRAY_CT", "TIP_OFF", "PHYSICAL_EXAM"],
      how: [
        {
          en: "Vials in the handles of a skipping rope and inside resistance bands.",
          es: "Viales en los mangos de una cuerda de saltar y dentro de bandas elásticas.",
        },
        {
          en: "Labels and empty boxes came in a second parcel the same day.",
          es: "Las etiquetas y las cajas vacías llegaron en otra encomienda el mismo día.",
        },
      ],
    },
  ],
  cast: [
    {
      role: "SENDER",
      status: "SUSPECT",
      kind: "ORGANISATION",
      name: "Devrajan Wellness Exports",
      address: "Temple Tank Road 40, Mumbai",
      country: "IN",
    },
    { role: "SENDER", status: "SUSPECT", kind: "ORGANISATION", name: "Devarajan Welness Export", address: "40 Temple Tank Rd, Delhi", country: "IN" },
    {
      role: "ADDRESSEE",
      status: "SUSPECT",
      kind: "PERSON",
      name: "Tamika Pembrick",
      address: "Mango Walk 7, Montego Bay",
      country: "JM",
      phone: "+1 876 555 0154",
    },
    {
      role: "ADDRESSEE",
      status: "ASSOCIATE",
      kind: "PERSON",
      name: "Wilmer Zamoral",
      address: "Calle de los Almendros 55, Santo Domingo",
      country: "DO",
      phone: "+1 809 555 0128",
    },
  ],
};
