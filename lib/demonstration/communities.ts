import type { AgencyCode } from "./agencies.ts";

export type DemonstrationCommunity = {
  name: string;
  description: string;
  kind: "COMMUNITY" | "OPERATION";
  coordinator: AgencyCode;
  /** In the order of joining, the coordinator first. Whoever joins sees what is released from then on. */
  joined: { agency: AgencyCode; daysAgo: number }[];
};

const founded = (daysAgo: number, ...codes: AgencyCode[]) => codes.map((agency) => ({ agency, daysAgo }));

export const parcelWatch: DemonstrationCommunity = {
  name: "Caribbean Parcel Watch",
  description: "Customs and posts around the Caribbean tell each other what they find in mail and small consignments.",
  kind: "COMMUNITY",
  coordinator: "AW-CUSTOMS",
  joined: [...founded(548, "AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "TT-CUSTOMS", "PA-CUSTOMS", "DO-POST"), { agency: "BR-CUSTOMS", daysAgo: 60 }],
};

export const tradeWind: DemonstrationCommunity = {
  name: "Trade Wind",
  description: "Closed operation: parts of pistols in the mail, declared as bicycle parts. Duty contact: Customs of Aruba, Intelligence.",
  kind: "OPERATION",
  coordinator: "AW-CUSTOMS",
  joined: founded(160, "AW-CUSTOMS", "AW-POST", "JM-CUSTOMS", "TT-CUSTOMS", "DO-POST"),
};

export const communities: DemonstrationCommunity[] = [parcelWatch, tradeWind];
