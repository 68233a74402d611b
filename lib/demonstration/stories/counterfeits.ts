import type { Story } from "../story.ts";

export const counterfeits: Story = {
  name: "counterfeit goods",
  count: 28,
  agencies: ["AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "TT-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "DO-POST"],
  direction: "IMPORT",
  routes: [
    ["CNSZX", "USLAX", "USMIA"],
    ["CNCAN", "PAPTY"],
    ["HKHKG", "USANC", "USMIA"],
    ["TRIST", "NLAMS"],
    ["THBKK", "NLAMS"],
    ["CNSHA", "USLAX"],
  ],
  ways: ["ECOMMERCE_PARCEL", "ECOMMERCE_PARCEL", "PARCEL", "EXPRESS", "EXPRESS", "AIR_CARGO"],
  offence: { en: "Infringement of trade marks", es: "Infracción de marcas" },
  platforms: ["Bazario", "Social network page", "TopDeal365"],
  schemes: [
    {
      found: {
        group: "IPR_HEALTH_SAFETY",
        hsCode: "610990",
        what: { en: "Football shirts of national teams", es: "Camisetas de fútbol de selecciones nacionales" },
        quantity: [20, 1400],
        unit: "H87",
        price: [18, 40],
        parcelful: 60,
        brands: ["Nordvale", "Tigra Sport"],
      },
      declared: { hsCode: "610910", what: { en: "T-shirts", es: "Camisetas" }, value: [40, 600] },
      concealment: "NONE_MISDECLARED",
      detections: ["RISK_PROFILE", "PHYSICAL_EXAM", "WATCHLIST_HIT"],
      how: [
        {
          en: "Badges are heat-pressed where the real ones are woven, and all sizes bear the same serial number.",
          es: "Los escudos están termoadheridos y no tejidos, y todas las tallas llevan el mismo número de serie.",
        },
        { en: "The right-holder confirmed by e-mail within a day.", es: "El titular de la marca lo confirmó por correo electrónico en un día." },
      ],
    },
    {
      found: {
        group: "IPR_HEALTH_SAFETY",
        hsCode: "640411",
        what: { en: "Sports shoes", es: "Calzado deportivo" },
        quantity: [12, 900],
        unit: "PR",
        price: [45, 90],
        parcelful: 24,
        brands: ["Nordvale", "Aerolith"],
      },
      declared: { hsCode: "640411", what: { en: "Shoes without brand", es: "Calzado sin marca" }, value: [60, 900] },
      concealment: "SPLIT_SHIPMENT",
      detections: ["RISK_PROFILE", "XRAY_CT", "PHYSICAL_EXAM"],
      how: [
        {
          en: "Shoes and boxes travelled apart; the boxes came flat a week earlier.",
          es: "El calzado y las cajas viajaron por separado; las cajas llegaron plegadas una semana antes.",
        },
        {
          en: "Glue stains and a tongue label in three languages, none of them spelt right.",
          es: "Manchas de cola y una etiqueta en tres idiomas, ninguno bien escrito.",
        },
      ],
    },
    {
      found: {
        group: "IPR_HEALTH_SAFETY",
        hsCode: "870830",
        what: { en: "Brake pads for cars", es: "Pastillas de freno para automóviles" },
        quantity: [40, 1600],
        unit: "H87",
        price: [12, 25],
        parcelful: 120,
        brands: ["Ferrodan"],
      },
      declared: { hsCode: "870899", what: { en: "Car accessories", es: "Accesorios para automóvil" }, value: [80, 1500] },
      concealment: "NONE_MISDECLARED",
      detections: ["RISK_PROFILE", "TIP_OFF"],
      how: [
        {
          en: "The lining crumbles between two fingers. A danger to life: ask the workshops.",
          es: "El forro se deshace entre los dedos. Peligro para la vida: conviene preguntar a los talleres.",
        },
        { en: "The friction code printed on the pads does not exist.", es: "El código de fricción impreso en las pastillas no existe." },
      ],
    },
    {
      found: {
        group: "IPR_HEALTH_SAFETY",
        hsCode: "330300",
        what: { en: "Perfume in branded bottles", es: "Perfumes en frascos de marca" },
        quantity: [24, 800],
        unit: "H87",
        price: [30, 70],
        parcelful: 80,
        brands: ["Maison Aubrel", "Sol de Mayo"],
      },
      declared: { hsCode: "392640", what: { en: "Glass and plastic decoration", es: "Adornos de vidrio y plástico" }, value: [30, 400] },
      concealment: "NONE_MISDECLARED",
      detections: ["XRAY_CT", "RANDOM", "RISK_PROFILE"],
      how: [
        {
          en: "Loose stoppers, and a batch code that the maker used for shower gel.",
          es: "Tapones sueltos y un código de lote que el fabricante usó para un gel de ducha.",
        },
        { en: "The liquid contains methanol according to our laboratory.", es: "Según nuestro laboratorio, el líquido contiene metanol." },
      ],
    },
    {
      found: {
        group: "IPR_HEALTH_SAFETY",
        hsCode: "9102",
        what: { en: "Wrist watches with brand", es: "Relojes de pulsera con marca" },
        quantity: [5, 300],
        unit: "H87",
        price: [120, 900],
        parcelful: 120,
        brands: ["Castellane", "Orveil"],
      },
      declared: { hsCode: "7117", what: { en: "Fashion jewellery", es: "Bisutería" }, value: [20, 250] },
      concealment: "INSIDE_PRODUCT",
      detections: ["XRAY_CT", "PHYSICAL_EXAM"],
      how: [
        {
          en: "Dials without brand on top; the branded ones lay in the double bottom of the display box.",
          es: "Encima, esferas sin marca; las de marca iban en el doble fondo del expositor.",
        },
        { en: "The second hand ticks: the originals sweep.", es: "El segundero avanza a saltos; en los originales se desliza." },
      ],
    },
  ],
  cast: [
    {
      role: "SENDER",
      status: "SUSPECT",
      kind: "ORGANISATION",
      name: "Fangtai Sporting Goods",
      address: "Lianhe Road 201, Shenzhen",
      country: "CN",
      phone: "+86 755 5550 0121",
    },
    {
      role: "SENDER",
      status: "SUSPECT",
      kind: "ORGANISATION",
      name: "Fang Tai Sport Good Co",
      address: "201 Lian He Rd, Guangzhou",
      country: "CN",
      phone: "+86 755 5550 0121",
    },
  ],
};
