// The members of the demonstration; all surnames are invented. Six of them have a card to sign in with.
import type { roles } from "../codes/domain-codes.ts";
import type { AgencyCode } from "./agencies.ts";

export type DemonstrationPerson = {
  name: string;
  email: string;
  agency: AgencyCode;
  roles: (typeof roles)[number][];
  unit: string | null;
  language: "en" | "es";
  isCard: boolean;
};

type Role = DemonstrationPerson["roles"][number];

function person(agency: AgencyCode, name: string, role: Role, more: Partial<DemonstrationPerson> = {}): DemonstrationPerson {
  const given = (name.split(" ")[0] ?? name).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return { name, email: `${given}@${agency.toLowerCase()}.example`, agency, roles: [role], unit: null, language: "en", isCard: false, ...more };
}

const card = { isCard: true };

export const people: DemonstrationPerson[] = [
  person("AW-CUSTOMS", "Inés Arendal", "SUPERVISOR", { ...card, language: "es" }),
  person("AW-CUSTOMS", "Ana Kelkboom", "ADMINISTRATOR", card),
  person("AW-CUSTOMS", "Rayna Dirksma", "OFFICER", { unit: "Mail control" }),
  person("AW-CUSTOMS", "Joel Kappelhof", "ANALYST", { unit: "Intelligence" }),
  person("AW-CUSTOMS", "Grace Odubaran", "AUDITOR"),

  person("AW-POST", "Ruth Tromphout", "OFFICER", card),
  person("AW-POST", "Desmond Vrolijker", "SUPERVISOR"),
  person("AW-POST", "Ivonne Halwijk", "ANALYST", { unit: "Mail security" }),
  person("AW-POST", "Elina Schoutema", "ADMINISTRATOR"),
  person("AW-POST", "Percy Lampkin", "AUDITOR"),

  person("JM-CUSTOMS", "Marlon Bexmoor", "OFFICER", card),
  person("JM-CUSTOMS", "Althea Brandcroft", "SUPERVISOR"),
  person("JM-CUSTOMS", "Devon Marchby", "OFFICER", { unit: "Contraband enforcement" }),
  person("JM-CUSTOMS", "Simone Ferngate", "ANALYST", { unit: "Mail centre" }),
  person("JM-CUSTOMS", "Carlton Ashmede", "ADMINISTRATOR"),
  person("JM-CUSTOMS", "Yvonne Peltrow", "AUDITOR"),

  person("TT-CUSTOMS", "Keisha Ramlagan", "OFFICER", card),
  person("TT-CUSTOMS", "Anand Persaduth", "SUPERVISOR"),
  person("TT-CUSTOMS", "Renée Lascombe", "OFFICER", { unit: "Preventive branch" }),
  person("TT-CUSTOMS", "Kirk Bodenay", "ANALYST", { unit: "Mail and courier" }),
  person("TT-CUSTOMS", "Nalini Chaturam", "ADMINISTRATOR"),
  person("TT-CUSTOMS", "Winston Gairmont", "AUDITOR"),

  person("PA-CUSTOMS", "Luis Quintaverde", "OFFICER", { ...card, language: "es" }),
  person("PA-CUSTOMS", "Marisol Echavarral", "SUPERVISOR"),
  person("PA-CUSTOMS", "Rogelio Tamburán", "OFFICER", { unit: "Zona postal" }),
  person("PA-CUSTOMS", "Yaritza Colmenal", "ANALYST", { unit: "Análisis de riesgo" }),
  person("PA-CUSTOMS", "Héctor Villandoro", "ADMINISTRATOR"),
  person("PA-CUSTOMS", "Graciela Ponferral", "AUDITOR"),

  person("BR-CUSTOMS", "Helena Montserral", "SUPERVISOR"),
  person("BR-CUSTOMS", "Thiago Figueirel", "OFFICER", { unit: "Remesas internacionales" }),
  person("BR-CUSTOMS", "Marcela Serpanova", "OFFICER", { unit: "Remesas internacionales" }),
  person("BR-CUSTOMS", "Bruna Castelhar", "ANALYST", { unit: "Remesas internacionales" }),
  person("BR-CUSTOMS", "Otávio Ramalhel", "ADMINISTRATOR"),
  person("BR-CUSTOMS", "Lívia Penedral", "AUDITOR"),

  person("DO-POST", "Wendy Altamirel", "SUPERVISOR"),
  person("DO-POST", "Félix Marranzel", "OFFICER", { unit: "Seguridad postal" }),
  person("DO-POST", "Rosaura Cienbrazas", "OFFICER", { unit: "Seguridad postal" }),
  person("DO-POST", "Yokasta Brisonal", "ANALYST", { unit: "Seguridad postal" }),
  person("DO-POST", "Ramón Tavarell", "ADMINISTRATOR"),
  person("DO-POST", "Altagracia Monegral", "AUDITOR"),
];

export const officersOf = (agency: AgencyCode): DemonstrationPerson[] =>
  people.filter((one) => one.agency === agency && one.roles.includes("OFFICER"));

export function supervisorOf(agency: AgencyCode): DemonstrationPerson {
  const supervisor = people.find((one) => one.agency === agency && one.roles.includes("SUPERVISOR"));
  if (!supervisor) throw new Error(`No supervisor of ${agency} in the demonstration.`);
  return supervisor;
}

export function administratorOf(agency: AgencyCode): DemonstrationPerson {
  const administrator = people.find((one) => one.agency === agency && one.roles.includes("ADMINISTRATOR"));
  if (!administrator) throw new Error(`No administrator of ${agency} in the demonstration.`);
  return administrator;
}

export function authorOf(email: string): DemonstrationPerson {
  const author = people.find((one) => one.email === email);
  if (!author) throw new Error(`Nobody in the demonstration has the address ${email}.`);
  return author;
}
