// What an agency says about itself in the directory.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { Faults } from "../faults.ts";

export type AgencyProfile = {
  phone: string | null;
  email: string | null;
  dutyPhone: string | null;
  dutyEmail: string | null;
  dutyLanguages: string[];
  dutyHours: string | null;
  timeZone: string | null;
  receivesPersonalData: boolean;
  personalDataBasis: string | null;
};

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format() !== "";
  } catch {
    return false;
  }
}

/** Replaces the profile of the viewer's agency. */
export async function setAgencyProfile(operation: Operation, profile: AgencyProfile): Promise<void> {
  const faults = new Faults();
  for (const field of ["phone", "dutyPhone"] as const) faults.text(profile[field], [field], { max: 50 });
  for (const field of ["email", "dutyEmail"] as const) faults.email(profile[field], [field]);
  faults.languages(profile.dutyLanguages, ["dutyLanguages"]);
  faults.text(profile.dutyHours, ["dutyHours"]);
  if (profile.timeZone && !isTimeZone(profile.timeZone)) faults.add("INVALID", ["timeZone"]);
  faults.text(profile.personalDataBasis, ["personalDataBasis"], { required: profile.receivesPersonalData, max: 1_000 });
  faults.raise();
  await operation.rows(sql`select portolan.set_agency_profile(${JSON.stringify(profile)}::jsonb)`);
}
