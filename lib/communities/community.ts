// Communities and who takes part. What may be done to which community, and by whom, is decided by the database
// functions; here inputs are checked.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { Faults } from "../faults.ts";

export type Description = { name: string; description: string };
export type NewCommunity = Description & { isOperation: boolean; startsOn: string | null; endsOn: string | null };

function checkDescription(faults: Faults, { name, description }: Description): void {
  faults.text(name, ["name"], { required: true, max: 100 });
  faults.text(description, ["description"], { max: 2_000 });
}

/** Begins a community that the viewer's agency coordinates and takes part in. */
export async function createCommunity(operation: Operation, one: NewCommunity): Promise<string> {
  const faults = new Faults();
  checkDescription(faults, one);
  const { isOperation, startsOn, endsOn } = one;
  for (const [field, day] of [
    ["startsOn", startsOn],
    ["endsOn", endsOn],
  ] as const)
    if (isOperation !== (day !== null)) faults.add(isOperation ? "REQUIRED" : "INVALID", [field]);
  if (startsOn && endsOn && endsOn < startsOn) faults.add("INVALID", ["endsOn"]);
  faults.raise();
  const kind = isOperation ? "OPERATION" : "COMMUNITY";
  const [row] = await operation.rows<{ id: string }>(
    sql`select portolan.begin_community(${one.name.trim()}, ${one.description.trim()}, ${kind}, ${startsOn}::date, ${endsOn}::date) as id`,
  );
  return (row as { id: string }).id;
}

export async function describeCommunity(operation: Operation, id: string, one: Description): Promise<void> {
  const faults = new Faults();
  checkDescription(faults, one);
  faults.raise();
  await operation.rows(sql`select portolan.describe_community(${id}::uuid, ${one.name.trim()}, ${one.description.trim()})`);
}

/** Makes another agency that takes part the one that confirms who joins. */
export async function handOverCommunity(operation: Operation, id: string, agencyId: number): Promise<void> {
  await operation.rows(sql`select portolan.hand_over_community(${id}::uuid, ${agencyId})`);
}

/** Takes the viewer's agency out: it sees nothing more of what was released to the community. */
export async function leaveCommunity(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.quit_community(${id}::uuid)`);
}

export async function removeParticipant(operation: Operation, id: string, agencyId: number): Promise<void> {
  await operation.rows(sql`select portolan.remove_participant(${id}::uuid, ${agencyId})`);
}

export type Contact = { name: string; phone: string | null; email: string | null; languages: string[] };
const mostContacts = 10;

/** All contact points of the viewer's agency in the community. */
export async function setContacts(operation: Operation, id: string, contacts: Contact[]): Promise<void> {
  const faults = new Faults();
  if (contacts.length > mostContacts) faults.add("TOO_MANY", ["contacts"], { max: mostContacts });
  for (const [place, { name, phone, email, languages }] of contacts.entries()) {
    faults.text(name, ["contacts", place, "name"], { required: true });
    faults.text(phone, ["contacts", place, "phone"], { max: 50 });
    faults.email(email, ["contacts", place, "email"]);
    if (!phone && !email) faults.add("REQUIRED", ["contacts", place, "phone"]);
    faults.languages(languages, ["contacts", place, "languages"]);
  }
  faults.raise();
  await operation.rows(sql`select portolan.set_community_contacts(${id}::uuid, ${JSON.stringify(contacts)}::jsonb)`);
}

/** Changes the last day of an operation. */
export async function extendOperation(operation: Operation, id: string, endsOn: string): Promise<void> {
  await operation.rows(sql`select portolan.extend_operation(${id}::uuid, ${endsOn}::date)`);
}

/** Closes an operation and stores its tally. */
export async function closeOperation(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.close_operation(${id}::uuid)`);
}
