// Two agencies' own watchlists; everybody and every number on them is invented.
import type { Tlp } from "../codes/domain-codes.ts";
import type { NominationInput } from "../watchlists/nomination.ts";
import type { ListDescription } from "../watchlists/own-list.ts";
import type { AgencyCode } from "./agencies.ts";

export type DemonstrationList = {
  supervisor: string;
  officer: string;
  list: ListDescription;
  tlp: Tlp;
  sharedWith: AgencyCode[];
  approved: NominationInput[];
  waiting: NominationInput[];
  /** What a reader says is wrong with the first entry. */
  correction?: { by: string; problem: string; evidence: string };
};

/** Stands on an entry that may only be hit. */
export const hiddenTelephone = "+1 876 555 0164";

const governed = { subjectStatus: "SUSPECT", hitAction: "CHECK" } as const;
const kingston = { ...governed, dutyContact: "Kingston duty desk, +1 876 555 0110, every day" };
const oranjestad = { ...governed, dutyContact: "Oranjestad duty desk, +297 555 0112, every day" };

export const ownLists: DemonstrationList[] = [
  {
    supervisor: "althea@jm-customs.example",
    officer: "marlon@jm-customs.example",
    list: {
      name: "Firearm parts by mail",
      description: "Senders, addressees and accounts behind parts of pistols that are declared as bicycle parts.",
      purpose: "Finding further consignments before they are delivered",
      legalBasis: "CUSTOMS_LAW",
      legalBasisNote: "Customs Act, power to examine postal packets (invented)",
    },
    tlp: "AMBER",
    sharedWith: ["AW-CUSTOMS", "TT-CUSTOMS"],
    approved: [
      {
        ...kingston,
        ownReference: "JM-FP-001",
        kind: "ORGANISATION",
        name: "Blue Heron Circle Part",
        aliases: ["Blue Heron Cycle Parts LLC", "BlueHeron Cycles", "Blue Heron Bicycle Supply"],
        countries: ["US"],
        addresses: [{ text: "1180 Larkmoor Industrial Way, Unit 6, Atlanta", country: "US" }],
        phones: ["+1 404 555 0142"],
        emails: ["orders@blueheron-cycles.example"],
        hitAction: "HOLD_AND_CALL",
        grounds: "Sender of three parcels with slides for 9 mm pistols inside rear hubs. The invoice is the same each time.",
      },
      {
        ...kingston,
        ownReference: "JM-FP-002",
        kind: "PERSON",
        name: "Sander Brakkewal",
        birthDate: "1987-04-12",
        countries: ["NL"],
        subjectStatus: "UNWITTING",
        hitAction: "CONTACT_OWNER",
        addresses: [{ text: "Palmstraat 14, Oranjestad", country: "AW" }],
        grounds: "Named as addressee of two parcels that he says he did not order. His name may be abused.",
      },
      {
        ...kingston,
        ownReference: "JM-FP-003",
        kind: "POSTAL_ITEM",
        name: "CP8820",
        grounds: "All labels of the sender's account began with these characters.",
        hitAction: "CHECK",
      },
      {
        ...kingston,
        ownReference: "JM-FP-005",
        kind: "PERSON",
        name: "Everton Quarshill",
        birthDate: "1984-09-02",
        countries: ["JM"],
        phones: [hiddenTelephone],
        subjectStatus: "SUSPECT",
        hitAction: "CONTACT_OWNER",
        isHitOnly: true,
        grounds: "Believed to collect the parts. A source is near him: nobody is to see that he is listed.",
      },
    ],
    waiting: [
      {
        ...kingston,
        ownReference: "JM-FP-004",
        kind: "POSTAGE_ACCOUNT",
        name: "USPS-77120-3391",
        countries: ["US"],
        grounds: "Paid the postage of the parcel of last Tuesday.",
      },
    ],
    correction: {
      by: "rayna@aw-customs.example",
      problem: "The invoice says Blue Heron Cycle Parts. “Circle Part” was misread from a wet label.",
      evidence: "Photograph of the invoice in report of 5 March, our mail control.",
    },
  },
  {
    supervisor: "ines@aw-customs.example",
    officer: "rayna@aw-customs.example",
    list: {
      name: "Mail control, Oranjestad",
      description: "Addresses, telephones and persons that mail control looks out for.",
      purpose: "Choosing parcels to open",
      legalBasis: "CUSTOMS_LAW",
      legalBasisNote: "Landsverordening in- en uitvoer, control of mail (invented)",
    },
    tlp: "AMBER",
    sharedWith: ["JM-CUSTOMS", "PA-CUSTOMS"],
    approved: [
      {
        ...oranjestad,
        ownReference: "AW-MC-17",
        kind: "ADDRESS",
        name: "Postbus 4410, Oranjestad",
        countries: ["AW"],
        grounds: "Rented with a false identity card; four seizures were addressed to it.",
        hitAction: "HOLD_AND_CALL",
      },
      {
        ...oranjestad,
        ownReference: "AW-MC-18",
        kind: "PHONE",
        name: "+297 555 0177",
        grounds: "Stood as addressee's telephone on three parcels to three names.",
      },
      {
        ...oranjestad,
        ownReference: "AW-MC-19",
        kind: "PERSON",
        name: "Yolanda Trentham",
        aliases: ["Yolande Trentam"],
        birthDate: "1979",
        countries: ["PA"],
        documents: [{ kind: "Passport", number: "PA4410772", country: "PA" }],
        grounds: "Collected two of the parcels at the counter.",
        subjectStatus: "ASSOCIATE",
      },
    ],
    waiting: [
      {
        ...oranjestad,
        ownReference: "AW-MC-20",
        kind: "EMAIL",
        name: "tienda.orilla@mail.example",
        grounds: "Ordered the labels of all four consignments.",
      },
    ],
  },
];
