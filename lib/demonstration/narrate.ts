// The words of a report: how it was noticed, how it was hidden, what to look for.
import { isMailClass } from "./consignment.ts";
import type { Dice } from "./dice.ts";
import type { Scheme, Way, Words } from "./story.ts";

const items: Record<Way, Words> = {
  LETTER: { en: "a letter", es: "una carta" },
  REGISTERED_LETTER: { en: "a registered letter", es: "una carta certificada" },
  INSURED_LETTER: { en: "an insured letter", es: "una carta con valor declarado" },
  TRACKED_LETTER: { en: "a tracked packet", es: "un pequeño paquete con seguimiento" },
  PARCEL: { en: "a postal parcel", es: "una encomienda postal" },
  ECOMMERCE_PARCEL: { en: "an e-commerce parcel", es: "una encomienda de comercio electrónico" },
  EMS: { en: "an EMS item", es: "un envío EMS" },
  EXPRESS: { en: "a courier shipment", es: "un envío de mensajería" },
  AIR_CARGO: { en: "an air cargo consignment", es: "una partida de carga aérea" },
  SEA_CARGO: { en: "a sea container consignment", es: "una partida en contenedor marítimo" },
};

type Detection = Scheme["detections"][number];
const notices: Record<Detection, readonly Words[]> = {
  RISK_PROFILE: [
    {
      en: "The profile picked out {item} {way}: a vague description and a weight that did not fit it.",
      es: "El perfil de riesgo señaló {item} {way}: descripción vaga y un peso que no le correspondía.",
    },
    {
      en: "Selected by profile: {item} {way}, first use of this sender's address.",
      es: "Seleccionado por perfil: {item} {way}, primer uso de esta dirección de remitente.",
    },
  ],
  WATCHLIST_HIT: [
    {
      en: "A telephone number on the label of {item} {way} was on our watchlist.",
      es: "Un teléfono en la etiqueta de {item} {way} figuraba en nuestra lista de vigilancia.",
    },
  ],
  INTEL_ALERT: [
    {
      en: "A partner's alert had announced {item} {way} of this kind.",
      es: "La alerta de un socio anunciaba {item} {way} de estas características.",
    },
  ],
  XRAY_CT: [
    {
      en: "X-ray of {item} {way} showed shapes that the declaration does not explain.",
      es: "La imagen de rayos X de {item} {way} mostró formas que la declaración no explica.",
    },
    {
      en: "The scanner operator stopped {item} {way}: denser than the goods declared.",
      es: "El operador del escáner detuvo {item} {way}: más densidad que la mercancía declarada.",
    },
  ],
  CANINE: [
    { en: "The dog sat at {item} {way}.", es: "El perro detector marcó {item} {way}." },
    { en: "During a sweep of the hall the dog indicated {item} {way}.", es: "Durante un pase por la sala el perro detector señaló {item} {way}." },
  ],
  TRACE_OR_SPECTROMETRY: [
    {
      en: "A swab of {item} {way} was positive; the spectrometer agreed.",
      es: "El frotis de {item} {way} dio positivo y el espectrómetro lo confirmó.",
    },
  ],
  PHYSICAL_EXAM: [
    {
      en: "Examination of {item} {way} because the customs form was filled in by two hands.",
      es: "Reconocimiento de {item} {way} porque el formulario de aduana estaba escrito por dos manos.",
    },
    { en: "Opened for duty assessment: {item} {way}.", es: "Apertura para el cálculo de tributos de {item} {way}." },
  ],
  RANDOM: [{ en: "A random check reached {item} {way}.", es: "Un control aleatorio alcanzó {item} {way}." }],
  TIP_OFF: [{ en: "A caller told us to expect {item} {way} this week.", es: "Un aviso anunció para esta semana {item} {way}." }],
  CONTROLLED_DELIVERY: [
    { en: "Found at the end of a controlled delivery of {item} {way}.", es: "Hallado al término de la entrega vigilada de {item} {way}." },
  ],
  OTHER: [{ en: "Damaged in transport and opened: {item} {way}.", es: "Dañado en el transporte y abierto: {item} {way}." }],
};

const hints: readonly Words[] = [
  { en: "Photographs are available on request.", es: "Hay fotografías a disposición de quien las solicite." },
  { en: "We would like to know of similar consignments.", es: "Agradeceremos noticia de envíos similares." },
  { en: "The sender's address exists, but the street has no such number.", es: "La calle del remitente existe, pero no ese número." },
  {
    en: "Two more of the same kind passed last month and could not be checked.",
    es: "El mes pasado pasaron otros dos iguales que no se pudieron revisar.",
  },
];
const hintsInMail: readonly Words[] = [
  { en: "Look for the same printed label with the postcode left out.", es: "Conviene buscar la misma etiqueta impresa, sin código postal." },
  { en: "Brown tape over all the seams, more than the contents need.", es: "Cinta marrón en todas las juntas, más de la que el contenido necesita." },
  { en: "Postage was paid in cash at a small post office.", es: "El franqueo se pagó en efectivo en una oficina pequeña." },
  { en: "Nobody has asked for the item.", es: "Nadie ha reclamado el envío." },
  { en: "The addressee rang the office before the item had arrived.", es: "El destinatario llamó a la oficina antes de que llegara el envío." },
];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function narrate(dice: Dice, scheme: Scheme, detection: Detection, way: Way, route: Words, language: keyof Words): string {
  const isMail = isMailClass(way);
  const fill = (words: Words) => words[language].replace("{item}", items[way][language]).replace("{way}", route[language]);
  const sentences = [
    dice.pick(notices[detection]),
    dice.pick(scheme.how),
    ...(dice.chance(0.75) ? [dice.pick(isMail ? [...hints, ...hintsInMail] : hints)] : []),
  ];
  return sentences.map((words) => capital(fill(words))).join(" ");
}
