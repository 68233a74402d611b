// Patterns that agencies of the demonstration have drawn from its seizures: one within the operation, one for the
// community, one still a draft.
import type { PatternInput } from "../patterns/pattern-input.ts";
import type { AgencyCode } from "./agencies.ts";
import { parcelWatch, tradeWind } from "./communities.ts";
import type { Recipient } from "./demonstration-report.ts";

export type DemonstrationPattern = {
  agency: AgencyCode;
  /** E-mail of the author. */
  by: string;
  daysAgo: number;
  /** Observed from so many days ago. */
  observedDaysAgo?: number;
  /** Null: still a draft. */
  to: Recipient | null;
  pattern: PatternInput;
  /** Its agency's seizures with goods of this HS code belong to it, as many as it says. */
  linkedReports?: { hsCode: string; most: number };
  /** The title of a pattern above that it belongs with. */
  linkedPattern?: string;
};

const origin = (country: string) => ({ role: "ORIGIN", country }) as const;
const destination = (country: string) => ({ role: "DESTINATION", country }) as const;

const nitazenes = "Nitazenos en tarjetas de felicitación";

export const patterns: DemonstrationPattern[] = [
  {
    agency: "AW-CUSTOMS",
    by: "rayna@aw-customs.example",
    daysAgo: 45,
    observedDaysAgo: 155,
    to: { community: tradeWind.name },
    linkedReports: { hsCode: "930510", most: 3 },
    pattern: {
      title: "Pistol parts sent as bicycle parts",
      modusOperandi:
        "Slides, barrels and triggers are declared as spare parts of bicycles and sent in small parcels, a few parts in each, among real hubs and cranks. Assembled, the parcels of one week make several pistols.",
      commodityGroups: ["SECURITY"],
      concealments: ["INSIDE_PRODUCT", "MACHINE_PART"],
      senderTraits: "Firms that sell bicycle parts in name only, whose names differ by a letter or a word; mailboxes in the same few streets.",
      addresseeTraits: "Private persons without a bicycle shop; several in one street, each once.",
      counterMeasures:
        "X-ray whatever is declared as HS 8714 and comes by parcel or EMS; weigh against the declared count; look for a sender's former names.",
      tlp: "AMBER",
      handling: "H1",
      confidence: "HIGH",
      source: "B",
      information: "I2",
      legs: [origin("US"), destination("AW"), destination("JM"), destination("TT"), destination("DO")],
      indicators: [
        { kind: "ORIGIN", value: "US" },
        { kind: "COMMODITY_GROUP", value: "SECURITY" },
        { kind: "HS_PREFIX", value: "9305" },
        { kind: "CONCEALMENT", value: "INSIDE_PRODUCT" },
        { kind: "CONCEALMENT", value: "MACHINE_PART" },
      ],
    },
  },
  {
    agency: "PA-CUSTOMS",
    by: "rogelio@pa-customs.example",
    daysAgo: 90,
    observedDaysAgo: 430,
    to: { community: parcelWatch.name },
    pattern: {
      title: nitazenes,
      modusOperandi:
        "Sobres de aluminio con unos gramos de nitazenos, pegados entre las dos hojas de una tarjeta o bajo una etiqueta. Llegan en cartas, a menudo certificadas, con escala en un aeropuerto de enlace.",
      commodityGroups: ["DRUGS"],
      concealments: ["BOOK_OR_DOCUMENT"],
      senderTraits: "Papelerías que no existen; letra impresa, sin teléfono.",
      counterMeasures: "Flexionar las cartas gruesas por un lado. No abrir sin guantes ni campana: unos gramos pueden matar.",
      tlp: "GREEN",
      handling: "H0",
      confidence: "MODERATE",
      source: "B",
      information: "I3",
      legs: [origin("CN"), origin("HK"), { role: "TRANSIT", country: "US" }, destination("PA"), destination("AW"), destination("TT")],
      indicators: [
        { kind: "COMMODITY_GROUP", value: "DRUGS" },
        { kind: "HS_PREFIX", value: "2933" },
        { kind: "CONCEALMENT", value: "BOOK_OR_DOCUMENT" },
        { kind: "MAIL_CLASS", value: "LETTER" },
        { kind: "MAIL_CLASS", value: "REGISTERED_LETTER" },
        { kind: "MAIL_CLASS", value: "TRACKED_LETTER" },
      ],
    },
  },
  {
    agency: "JM-CUSTOMS",
    by: "marlon@jm-customs.example",
    daysAgo: 20,
    to: null,
    linkedReports: { hsCode: "293972", most: 2 },
    linkedPattern: nitazenes,
    pattern: {
      title: "Cocaine in books and clothes to Europe",
      modusOperandi: "Covers of new religious books are split and glued again over flat packets; or garments are washed in the solution and dried.",
      commodityGroups: ["DRUGS"],
      concealments: ["BOOK_OR_DOCUMENT", "IMPREGNATED"],
      counterMeasures: "Weigh books of one edition against each other; the dog at parcels with used clothes.",
      tlp: "AMBER",
      handling: "H0",
      confidence: "LOW",
      legs: [origin("JM"), destination("GB"), destination("NL")],
      indicators: [
        { kind: "DESTINATION", value: "NL" },
        { kind: "DESTINATION", value: "GB" },
        { kind: "DESTINATION", value: "ES" },
        { kind: "COMMODITY_GROUP", value: "DRUGS" },
        { kind: "CONCEALMENT", value: "BOOK_OR_DOCUMENT" },
        { kind: "CONCEALMENT", value: "IMPREGNATED" },
      ],
    },
  },
];
