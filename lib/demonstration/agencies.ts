// The agencies of the demonstration. Customs and post of one country are two agencies.
import type { AgencyProfile } from "../agencies/agency-profile.ts";
import type { agencyKinds } from "../codes/domain-codes.ts";

export type AgencyCode = "AW-CUSTOMS" | "AW-POST" | "JM-CUSTOMS" | "TT-CUSTOMS" | "PA-CUSTOMS" | "BR-CUSTOMS" | "DO-POST";

export type DemonstrationAgency = {
  code: AgencyCode;
  name: string;
  country: string;
  kind: (typeof agencyKinds)[number];
  /** Posts are not police: what names people does not go to them. */
  receivesPersonalData: boolean;
  dutyDesk: { phone: string; email: string; languages: string[]; hours: string; timeZone: string };
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
    dutyDesk: {
      phone: "+297 555 0100",
      email: "duty@aw-customs.example",
      languages: ["nl", "en", "es"],
      hours: "every day, 00:00 to 24:00",
      timeZone: "America/Aruba",
    },
    units: ["Intelligence", "Mail control"],
    language: "en",
    referencePrefix: "DA",
  },
  {
    code: "AW-POST",
    name: "Post of Aruba",
    country: "AW",
    ...post,
    dutyDesk: {
      phone: "+297 555 0200",
      email: "security@aw-post.example",
      languages: ["nl", "en"],
      hours: "Monday to Saturday, 06:00 to 18:00",
      timeZone: "America/Aruba",
    },
    units: ["Mail security"],
    language: "en",
    referencePrefix: "APS",
  },
  {
    code: "JM-CUSTOMS",
    name: "Customs of Jamaica",
    country: "JM",
    ...customs,
    dutyDesk: {
      phone: "+1 876 555 0100",
      email: "duty@jm-customs.example",
      languages: ["en"],
      hours: "every day, 00:00 to 24:00",
      timeZone: "America/Jamaica",
    },
    units: ["Contraband enforcement", "Mail centre"],
    language: "en",
    referencePrefix: "JCA",
  },
  {
    code: "TT-CUSTOMS",
    name: "Customs of Trinidad and Tobago",
    country: "TT",
    ...customs,
    dutyDesk: {
      phone: "+1 868 555 0100",
      email: "duty@tt-customs.example",
      languages: ["en"],
      hours: "every day, 06:00 to 22:00",
      timeZone: "America/Port_of_Spain",
    },
    units: ["Preventive branch", "Mail and courier"],
    language: "en",
    referencePrefix: "CED",
  },
  {
    code: "PA-CUSTOMS",
    name: "Customs of Panama",
    country: "PA",
    ...customs,
    dutyDesk: {
      phone: "+507 555 0100",
      email: "guardia@pa-customs.example",
      languages: ["es", "en"],
      hours: "todos los días, de 00:00 a 24:00",
      timeZone: "America/Panama",
    },
    units: ["Análisis de riesgo", "Zona postal"],
    language: "es",
    referencePrefix: "ANA",
  },
  {
    code: "BR-CUSTOMS",
    name: "Customs of Brazil",
    country: "BR",
    ...customs,
    dutyDesk: {
      phone: "+55 11 5555 0100",
      email: "plantao@br-customs.example",
      languages: ["pt", "es"],
      hours: "todos los días, de 08:00 a 20:00",
      timeZone: "America/Sao_Paulo",
    },
    units: ["Remesas internacionales"],
    language: "es",
    referencePrefix: "RFB",
  },
  {
    code: "DO-POST",
    name: "Post of the Dominican Republic",
    country: "DO",
    ...post,
    dutyDesk: {
      phone: "+1 809 555 0200",
      email: "seguridad@do-post.example",
      languages: ["es"],
      hours: "de lunes a viernes, de 07:00 a 17:00",
      timeZone: "America/Santo_Domingo",
    },
    units: ["Seguridad postal"],
    language: "es",
    referencePrefix: "SP",
  },
];

/** The entry of an agency in the directory, as its administrator writes it. */
export const profileOf = (receivesPersonalData: boolean, desk: DemonstrationAgency["dutyDesk"]): AgencyProfile => ({
  phone: null,
  email: null,
  dutyPhone: desk.phone,
  dutyEmail: desk.email,
  dutyLanguages: desk.languages,
  dutyHours: desk.hours,
  timeZone: desk.timeZone,
  receivesPersonalData,
  personalDataBasis: receivesPersonalData ? "Customs act, exchange of information (invented)" : null,
});

export function agencyOf(code: AgencyCode): DemonstrationAgency {
  const agency = agencies.find((one) => one.code === code);
  if (!agency) throw new Error(`No agency ${code} in the demonstration.`);
  return agency;
}
