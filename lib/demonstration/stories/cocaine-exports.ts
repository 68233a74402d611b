import type { Story } from "../story.ts";

export const cocaineExports: Story = {
  name: "cocaine in parcels to Europe",
  count: 30,
  agencies: ["AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "PA-CUSTOMS", "BR-CUSTOMS", "BR-CUSTOMS", "DO-POST"],
  direction: "EXPORT",
  routes: [["NLAMS"], ["CWCUR", "NLAMS"], ["ESMAD"], ["GBLON"], ["USMIA", "GBLON"], ["ESMAD", "FRCDG"], ["PTLIS"], ["BEBRU"], ["NLAMS", "DEFRA"]],
  ways: ["PARCEL", "PARCEL", "EMS", "EMS", "EXPRESS"],
  offence: { en: "Exportation of a controlled drug", es: "Exportación de droga fiscalizada" },
  schemes: [
    {
      found: {
        group: "DRUGS",
        hsCode: "293972",
        what: { en: "Cocaine, impregnated in clothing", es: "Cocaína impregnada en ropa" },
        quantity: [0.6, 4.8, 2],
        unit: "KGM",
        pieces: [4, 16],
        purity: [28, 61],
      },
      declared: { hsCode: "6309", what: { en: "Used clothes", es: "Ropa usada" }, value: [15, 60] },
      concealment: "IMPREGNATED",
      detections: ["CANINE", "TRACE_OR_SPECTROMETRY", "RISK_PROFILE"],
      how: [
        {
          en: "The garments were stiff, smelled of solvent and weighed twice what they should. Weight given is of the garments.",
          es: "Las prendas estaban rígidas, olían a disolvente y pesaban el doble de lo normal. El peso indicado es el de las prendas.",
        },
        {
          en: "Jeans and towels, washed in the solution and dried; a white bloom shows along the seams.",
          es: "Pantalones y toallas lavados en la solución y secados; en las costuras aflora un polvo blanco.",
        },
      ],
    },
    {
      found: {
        group: "DRUGS",
        hsCode: "293972",
        what: { en: "Cocaine hydrochloride, in book covers", es: "Clorhidrato de cocaína en tapas de libros" },
        quantity: [0.18, 1.4, 2],
        unit: "KGM",
        pieces: [2, 8],
        purity: [62, 91],
      },
      declared: { hsCode: "490199", what: { en: "Religious books", es: "Libros religiosos" }, value: [10, 35] },
      concealment: "BOOK_OR_DOCUMENT",
      detections: ["XRAY_CT", "CANINE"],
      how: [
        {
          en: "Hard covers split and glued again with flat packets inside, vacuum-sealed in black foil.",
          es: "Tapas duras abiertas y vueltas a pegar con paquetes planos dentro, al vacío en lámina negra.",
        },
        {
          en: "All books were the same edition and new; the glue of the covers was still soft.",
          es: "Todos los libros eran nuevos y de la misma edición; la cola de las tapas aún estaba blanda.",
        },
      ],
    },
    {
      found: {
        group: "DRUGS",
        hsCode: "293972",
        what: { en: "Cocaine, in sauce and spice packets", es: "Cocaína en envases de salsas y especias" },
        quantity: [0.3, 2.6, 2],
        unit: "KGM",
        pieces: [3, 20],
        purity: [55, 88],
      },
      declared: { hsCode: "2103", what: { en: "Sauces and seasoning", es: "Salsas y condimentos" }, value: [12, 40] },
      concealment: "INSIDE_FOOD_OR_COSMETIC",
      detections: ["XRAY_CT", "CANINE", "PHYSICAL_EXAM"],
      how: [
        {
          en: "Factory sachets opened at the bottom seam and closed with a domestic sealer, one millimetre lower than the others.",
          es: "Sobres de fábrica abiertos por la costura inferior y cerrados con una selladora doméstica, un milímetro más abajo que los demás.",
        },
        {
          en: "Jars of paste with a waxed packet in the middle; the jars float differently in water.",
          es: "Frascos de pasta con un paquete encerado en el centro; flotan de otro modo en el agua.",
        },
      ],
    },
    {
      found: {
        group: "DRUGS",
        hsCode: "293972",
        what: { en: "Cocaine, in hydraulic parts", es: "Cocaína en piezas hidráulicas" },
        quantity: [1.1, 9.5, 2],
        unit: "KGM",
        pieces: [1, 4],
        purity: [70, 92],
      },
      declared: { hsCode: "848790", what: { en: "Machine parts for repair", es: "Piezas de máquina para reparación" }, value: [80, 420] },
      concealment: "MACHINE_PART",
      detections: ["XRAY_CT", "RISK_PROFILE", "INTEL_ALERT"],
      how: [
        {
          en: "A cylinder had been cut, filled and welded; the paint over the weld was fresh.",
          es: "Un cilindro cortado, rellenado y soldado; la pintura sobre la soldadura era reciente.",
        },
        {
          en: "Sending scrap parts by express post costs more than the parts.",
          es: "Enviar por correo urgente piezas de desecho cuesta más que las propias piezas.",
        },
      ],
    },
  ],
  cast: [
    {
      role: "ADDRESSEE",
      status: "SUSPECT",
      kind: "PERSON",
      name: "Femke Kortebrug",
      address: "Havenkade 77, Amsterdam",
      country: "NL",
      phone: "+31 20 555 0162",
    },
    {
      role: "ADDRESSEE",
      status: "SUSPECT",
      kind: "PERSON",
      name: "F. Korte-Brugge",
      address: "Havenkade 77 bis, Amsterdam",
      country: "NL",
      phone: "+31 20 555 0162",
    },
    {
      role: "ADDRESSEE",
      status: "UNKNOWN",
      kind: "ORGANISATION",
      name: "Librería La Marejada",
      address: "Calle Tercera Norte 8, Madrid",
      country: "ES",
      phone: "+34 910 555 031",
    },
    {
      role: "SENDER",
      status: "IDENTITY_ABUSED",
      kind: "PERSON",
      name: "Maribel Castellomar",
      address: "Avenida Mirador 150, Ciudad de Panamá",
      country: "PA",
      document: "ID E8810442",
    },
    {
      role: "SENDER",
      status: "SUSPECT",
      kind: "PERSON",
      name: "Errol Granthorne",
      address: "Mango Walk 19, Kingston",
      country: "JM",
      phone: "+1 876 555 0188",
      birthDate: "1984-11-02",
    },
  ],
};
