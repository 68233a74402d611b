import type { AgencyCode } from "./agencies.ts";

export type DemonstrationCommunity = {
  name: string;
  description: string;
  kind: "COMMUNITY" | "OPERATION";
  coordinator: AgencyCode;
  /** First and last day of an operation, in days from today. */
  runs?: { from: number; until: number };
  /** The coordinator's contact point. */
  contact: { name: string; phone: string; email: string; languages: string[] };
  /** In the order of joining, the coordinator first. Whoever joins sees what is released from then on. */
  joined: { agency: AgencyCode; daysAgo: number }[];
};

const founded = (daysAgo: number, ...codes: AgencyCode[]) => codes.map((agency) => ({ agency, daysAgo }));

export const parcelWatch: DemonstrationCommunity = {
  name: "Caribbean Parcel Watch",
  description: "Customs and posts around the Caribbean tell each other what they find in mail and small consignments.",
  kind: "COMMUNITY",
  coordinator: "AW-CUSTOMS",
  contact: { name: "Intelligence desk", phone: "+297 555 0140", email: "intelligence@aw-customs.example", languages: ["en", "es", "nl"] },
  joined: [...founded(548, "AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "DO-POST"), { agency: "BR-CUSTOMS", daysAgo: 60 }],
};

export const tradeWind: DemonstrationCommunity = {
  name: "Trade Wind",
  description: "Closed operation: parts of pistols in the mail, declared as bicycle parts.",
  kind: "OPERATION",
  coordinator: "AW-CUSTOMS",
  runs: { from: -160, until: 60 },
  contact: { name: "Operation room Trade Wind", phone: "+297 555 0144", email: "tradewind@aw-customs.example", languages: ["en", "es"] },
  joined: founded(160, "AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "TT-CUSTOMS", "DO-POST"),
};

export const communities: DemonstrationCommunity[] = [parcelWatch, tradeWind];
