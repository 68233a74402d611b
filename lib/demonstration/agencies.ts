// The agencies of the demonstration. Customs and post of one country are two agencies.
import type { agencyKinds } from "../codes/domain-codes.ts";

export type AgencyCode = "AW-CUSTOMS" | "AW-POST" | "JM-CUSTOMS" | "TT-CUSTOMS" | "PA-CUSTOMS" | "BR-CUSTOMS" | "DO-POST";

export type DemonstrationAgency = {
  code: AgencyCode;
  name: string;
  country: string;
  kind: (typeof agencyKinds)[number];
  /** Posts are not police: what names people does not go to them. */
  receivesPersonalData: boolean;
  units: string[];
  /** In which its officers write. */
  language: "en" | "es";
  /** How its own case numbers begin. */
  referencePrefix: string;
};

const customs = { kind: "CUSTOMS", receivesPersonalData: true } as const;
const post = { kind: "POST", receivesPersonalData: false } as const;

export const agencies: DemonstrationAgency[] = [
  {
    code: "AW-CUSTOMS",
    name: "Customs of Aruba",
    country: "AW",
    ...customs,
    units: ["Intelligence", "Mail control"],
    language: "en",
    referencePrefix: "DA",
  },
  { code: "AW-POST", name: "Post of Aruba", country: "AW", ...post, units: ["Mail security"], language: "en", referencePrefix: "APS" },
  {
    code: "JM-CUSTOMS",
    name: "Customs of Jamaica",
    country: "JM",
    ...customs,
    units: ["Contraband enforcement", "Mail centre"],
    language: "en",
    referencePrefix: "JCA",
  },
  {
    code: "TT-CUSTOMS",
    name: "Customs of Trinidad and Tobago",
    country: "TT",
    ...customs,
    units: ["Preventive branch", "Mail and courier"],
    language: "en",
    referencePrefix: "CED",
  },
  {
    code: "PA-CUSTOMS",
    name: "Customs of Panama",
    country: "PA",
    ...customs,
    units: ["Análisis de riesgo", "Zona postal"],
    language: "es",
    referencePrefix: "ANA",
  },
  {
    code: "BR-CUSTOMS",
    name: "Customs of Brazil",
    country: "BR",
    ...customs,
    units: ["Remesas internacionales"],
    language: "es",
    referencePrefix: "RFB",
  },
  {
    code: "DO-POST",
    name: "Post of the Dominican Republic",
    country: "DO",
    ...post,
    units: ["Seguridad postal"],
    language: "es",
    referencePrefix: "SP",
  },
];

export function agencyOf(code: AgencyCode): DemonstrationAgency {
  const agency = agencies.find((one) => one.code === code);
  if (!agency) throw new Error(`No agency ${code} in the demonstration.`);
  return agency;
}
