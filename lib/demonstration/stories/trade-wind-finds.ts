// What the agencies of operation Trade Wind found, in the order of events. One sender under many names:
// only together do the finds show a line of pistols.

import type { ReportInput } from "../../seizures/report-input.ts";
import type { AgencyCode } from "../agencies.ts";
import type { MailClass } from "../story.ts";

export type Find = {
  daysAgo: number;
  by: string;
  agency: AgencyCode;
  route: readonly string[];
  mailClass: MailClass;
  /** Finds with the same key are one item, seen by customs and by the post. */
  item?: string;
  sender: string;
  /** Only some of the labels have one. */
  senderPhone?: string;
  addressee: string;
  isIdentityAbused?: boolean;
  /** Who ordered the postage. */
  associate?: string;
  parts: string;
  quantity: string;
  serialNumber?: string;
  declared: string;
  concealment: NonNullable<ReportInput["concealment"]>;
  detection: NonNullable<ReportInput["detection"]>;
  narrative: string;
  /** The officers' first count was too low. */
  armourerCounted?: string;
  isControlledDelivery?: boolean;
  isDraft?: boolean;
};

const phone = "+1 404 555 0142";

export const finds: readonly Find[] = [
  {
    daysAgo: 152,
    by: "devon@jm-customs.example",
    agency: "JM-CUSTOMS",
    route: ["USATL", "USMIA"],
    mailClass: "PARCEL",
    sender: "Blue Heron Cycle Parts",
    senderPhone: phone,
    addressee: "Rohan Stellwood",
    associate: "Terrence Oakmoor",
    parts: "Pistol slides, 9 mm, without finish",
    quantity: "6",
    declared: "Bicycle parts",
    concealment: "INSIDE_PRODUCT",
    detection: "XRAY_CT",
    narrative:
      "Six slides for 9 mm pistols inside the shells of rear hubs, each hub closed with a new cap. The hubs have no bearings. The printed invoice is headed Blue Heron Cycle Parts and gives 14 dollars a piece.",
  },
  {
    daysAgo: 139,
    by: "rayna@aw-customs.example",
    agency: "AW-CUSTOMS",
    route: ["USATL", "USMIA"],
    mailClass: "PARCEL",
    item: "first in Aruba",
    sender: "Blue Heron Cycle Parts LLC",
    addressee: "Sander Brakkewal",
    parts: "Pistol barrels and recoil springs, 9 mm",
    quantity: "8",
    declared: "Bicycle parts, steel",
    concealment: "INSIDE_PRODUCT",
    detection: "RISK_PROFILE",
    narrative:
      "Barrels slid into seat posts and held with hot glue, springs among spokes. Same invoice form as the hubs that Kingston found: the heron logo is pixelated.",
  },
  {
    daysAgo: 139,
    by: "ruth@aw-post.example",
    agency: "AW-POST",
    route: ["USATL", "USMIA"],
    mailClass: "PARCEL",
    item: "first in Aruba",
    sender: "Blue Heron Cycle Parts LLC",
    addressee: "Sander Brakkewal",
    parts: "Pistol barrels and springs in seat posts",
    quantity: "8",
    declared: "Bicycle parts, steel",
    concealment: "INSIDE_PRODUCT",
    detection: "PHYSICAL_EXAM",
    narrative:
      "Held in the sorting hall for customs: the parcel rattled and weighed 4.1 kg against 1.2 kg declared. Postage label bought online, no post office stamp. A man rang twice about it before arrival.",
  },
  {
    daysAgo: 121,
    by: "keisha@tt-customs.example",
    agency: "TT-CUSTOMS",
    route: ["USMIA"],
    mailClass: "EMS",
    sender: "BlueHeron Cycles",
    addressee: "Kieron Thornebury",
    parts: "Pistol frames of polymer, 80 percent finished, with jig",
    quantity: "4",
    armourerCounted: "6",
    declared: "Bicycle pedals",
    concealment: "INSIDE_PRODUCT",
    detection: "XRAY_CT",
    narrative:
      "Unfinished frames between pedals of the same grey plastic; the jig and drill bits lay in the tool pouch. With the slides seen in Kingston these make complete pistols. Label reads BlueHeron Cycles, the invoice Blue Heron Cycle Parts.",
  },
  {
    daysAgo: 108,
    by: "felix@do-post.example",
    agency: "DO-POST",
    route: ["USNYC", "USMIA"],
    mailClass: "PARCEL",
    sender: "Blu Heron Cycle Prts",
    senderPhone: phone,
    addressee: "Joaquín Quebralta",
    parts: "Correderas de pistola de 9 mm",
    quantity: "5",
    declared: "Repuestos de bicicleta",
    concealment: "MACHINE_PART",
    detection: "XRAY_CT",
    narrative:
      "Cinco correderas dentro de un eje de pedalier hueco, selladas con resina. La factura dice Blu Heron Cycle Prts y repite el precio de 14 dólares por pieza. Entregado a la aduana y a la policía.",
  },
  {
    daysAgo: 97,
    by: "marlon@jm-customs.example",
    agency: "JM-CUSTOMS",
    route: ["USMIA"],
    mailClass: "PARCEL",
    sender: "Blue Herron Cycle Parts",
    senderPhone: phone,
    addressee: "Shanice Hallowmead",
    parts: "Pistol magazines, 17 rounds",
    quantity: "22",
    declared: "Bicycle bottle cages",
    concealment: "INSIDE_PRODUCT",
    detection: "INTEL_ALERT",
    narrative:
      "Looked for after the alert of Customs of Aruba. Magazines stacked inside two frame bags. The handwriting on the customs form has the same open 4 as on the Aruban one. Addressee's telephone was used in an earlier item for a different name.",
  },
  {
    daysAgo: 88,
    by: "rayna@aw-customs.example",
    agency: "AW-CUSTOMS",
    route: ["USATL", "CWCUR"],
    mailClass: "ECOMMERCE_PARCEL",
    sender: "B. Heron Cycle Parts Inc",
    addressee: "Femke van Kreekdal",
    isIdentityAbused: true,
    parts: "Trigger groups and firing pins",
    quantity: "12",
    declared: "Bicycle gear parts",
    concealment: "MACHINE_PART",
    detection: "RISK_PROFILE",
    narrative:
      "First one by way of Curaçao. Trigger groups in the cavity of crank sets, firing pins in the axle. Two crank sets are used and of different makes.",
  },
  {
    daysAgo: 74,
    by: "renee@tt-customs.example",
    agency: "TT-CUSTOMS",
    route: ["USNYC", "USMIA"],
    mailClass: "EMS",
    sender: "Blue Heron Bicycle Supply",
    senderPhone: phone,
    addressee: "Janelle Wintermere",
    associate: "Terry Oakmore",
    parts: "Pistol slides and barrels, 9 mm",
    quantity: "10",
    serialNumber: "ground off; two read in part: 7K4..",
    declared: "Bicycle hubs",
    concealment: "INSIDE_PRODUCT",
    detection: "XRAY_CT",
    narrative:
      "Hubs again, now with bearings at the ends so that they turn. Two slides have traces of a serial number; the maker has been asked. Sender's return address is a self-storage yard.",
  },
  {
    daysAgo: 63,
    by: "ruth@aw-post.example",
    agency: "AW-POST",
    route: ["USATL", "USMIA"],
    mailClass: "PARCEL",
    sender: "BLUE HERON CYCL. PARTS",
    addressee: "Bas Steenwaard",
    parts: "Pistol frames in bicycle panniers",
    quantity: "3",
    declared: "Bicycle bags",
    concealment: "INSIDE_PRODUCT",
    detection: "WATCHLIST_HIT",
    narrative:
      "Stopped because of the sender's name after normal sorting had missed it: the label was printed in capitals with a full stop. Nobody collected the last one, so we leave the notice card out until customs say so.",
  },
  {
    daysAgo: 51,
    by: "marlon@jm-customs.example",
    agency: "JM-CUSTOMS",
    route: ["USMIA", "KYGCM"],
    mailClass: "PARCEL",
    sender: "Blue Heron Cycle Parts",
    addressee: "Curtis Stellwood",
    associate: "T. Oakmoor",
    parts: "Pistol barrels, threaded, 9 mm",
    quantity: "9",
    declared: "Bicycle forks",
    concealment: "MACHINE_PART",
    detection: "XRAY_CT",
    narrative:
      "Barrels inside the legs of three suspension forks; the oil is still in. By way of Grand Cayman for the first time. Surname of the addressee as in our first find.",
  },
  {
    daysAgo: 38,
    by: "felix@do-post.example",
    agency: "DO-POST",
    route: ["USATL", "PRSJU"],
    mailClass: "EMS",
    sender: "Blue Heron Ciclo Partes",
    addressee: "Milagros Puertollar",
    parts: "Armazones de pistola de polímero con plantilla",
    quantity: "6",
    declared: "Pedales de bicicleta",
    concealment: "INSIDE_PRODUCT",
    detection: "INTEL_ALERT",
    narrative:
      "Igual que lo hallado en Piarco: armazones entre pedales del mismo plástico gris. Esta vez la factura está en español, con el mismo logotipo borroso. Ruta nueva por San Juan.",
  },
  {
    daysAgo: 27,
    by: "rayna@aw-customs.example",
    agency: "AW-CUSTOMS",
    route: ["USATL", "USMIA"],
    mailClass: "PARCEL",
    sender: "Bleu Heron Cycle Parts",
    senderPhone: phone,
    addressee: "Sander Brakkewal",
    isControlledDelivery: true,
    parts: "Pistol slides, 9 mm",
    quantity: "7",
    declared: "Bicycle parts",
    concealment: "INSIDE_PRODUCT",
    detection: "WATCHLIST_HIT",
    narrative:
      "Seven slides in rear hubs. Addressee as in our first find. Controlled delivery agreed with the police; please take no action on the addressee.",
  },
  {
    daysAgo: 16,
    by: "keisha@tt-customs.example",
    agency: "TT-CUSTOMS",
    route: ["USNYC", "BBBGI"],
    mailClass: "PARCEL",
    sender: "Heron Blue Cycling",
    addressee: "Kieron Thornebury",
    parts: "Pistol magazines and springs",
    quantity: "18",
    declared: "Bicycle pumps",
    concealment: "INSIDE_PRODUCT",
    detection: "RISK_PROFILE",
    narrative:
      "Words of the name turned round and a route through Bridgetown. Found by the pattern, not by the name: bicycle parts, over 3 kg, online postage, value in multiples of 14 dollars.",
  },
  {
    daysAgo: 6,
    by: "devon@jm-customs.example",
    agency: "JM-CUSTOMS",
    route: ["USATL", "USMIA"],
    mailClass: "EMS",
    sender: "Blue Heron Cycle Parts",
    addressee: "Rohan Stellwood",
    parts: "Complete upper assemblies, 9 mm",
    quantity: "4",
    declared: "Bicycle derailleurs",
    concealment: "MACHINE_PART",
    detection: "XRAY_CT",
    narrative:
      "Slides with barrels and springs fitted, in hollowed derailleur boxes. The line now sends assemblies instead of parts. Return address is again the self-storage yard.",
  },
  {
    daysAgo: 2,
    by: "marlon@jm-customs.example",
    agency: "JM-CUSTOMS",
    route: ["USMIA"],
    mailClass: "PARCEL",
    sender: "Blue Heron Cycle Pts",
    addressee: "Shanise Hallowmead",
    isDraft: true,
    parts: "Pistol frames of polymer, unfinished",
    quantity: "3",
    declared: "Bicycle saddles",
    concealment: "INSIDE_PRODUCT",
    detection: "XRAY_CT",
    narrative: "Frames under the foam of three saddles. Addressee is written with another spelling than last time. Photographs to follow.",
  },
];
