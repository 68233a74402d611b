// An agency's own watchlists: what they are for, and whom they are shared with. Who may do what to which list, the
// database's functions decide.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { ReachedAgency, Recipient } from "../access/release.ts";
import type { legalBases, Tlp } from "../codes/domain-codes.ts";
import { Faults } from "../faults.ts";
import { newReference } from "../seizures/save-report.ts";

export type ListDescription = {
  name: string;
  description?: string | null;
  purpose: string;
  legalBasis: (typeof legalBases)[number];
  legalBasisNote?: string | null;
};

function checked(list: ListDescription): Record<string, string | null> {
  const faults = new Faults();
  faults.text(list.name, ["name"], { required: true, max: 100 });
  faults.text(list.description, ["description"], { max: 1_000 });
  faults.text(list.purpose, ["purpose"], { required: true, max: 500 });
  faults.text(list.legalBasisNote, ["legalBasisNote"], { max: 500 });
  faults.raise();
  const { name, description, purpose, legalBasis, legalBasisNote } = list;
  return {
    name: name.trim(),
    description: description?.trim() || null,
    purpose: purpose.trim(),
    legalBasis,
    legalBasisNote: legalBasisNote?.trim() || null,
  };
}

/** Makes a list that is the agency's alone; answers its id. */
export async function createWatchlist(operation: Operation, list: ListDescription, tlp: Tlp): Promise<string> {
  const content = { ...checked(list), tlp };
  const { code } = await operation.db.agency.findUniqueOrThrow({ where: { id: operation.viewer.agencyId } });
  const [row] = await operation.rows<{ id: string }>(
    sql`select portolan.create_watchlist(${newReference(code)}, ${JSON.stringify(content)}::jsonb) as id`,
  );
  return (row as { id: string }).id;
}

export async function describeWatchlist(operation: Operation, id: string, list: ListDescription): Promise<void> {
  await operation.rows(sql`select portolan.describe_watchlist(${id}::uuid, ${JSON.stringify(checked(list))}::jsonb)`);
}

export type SharingPreview = {
  agencies: ReachedAgency[];
  memberCount: number;
  mayNotReceiveParties: string[];
  /** Who sees it now and would not any more. */
  noLonger: ReachedAgency[];
  entryCount: number;
  digest: string;
};

/** Precisely who would see the list and its entries; the digest goes with the sharing. */
export async function previewSharing(operation: Operation, id: string, tlp: Tlp, recipients: Recipient[]): Promise<SharingPreview> {
  const [row] = await operation.rows<{ preview: SharingPreview }>(
    sql`select portolan.preview_watchlist(${id}::uuid, ${tlp}, ${JSON.stringify(recipients)}::jsonb) as preview`,
  );
  return (row as { preview: SharingPreview }).preview;
}

/** Shares the list with exactly the previewed audience; who is no longer in it gets a notice. */
export async function shareWatchlist(operation: Operation, id: string, tlp: Tlp, recipients: Recipient[], digest: string): Promise<void> {
  await operation.rows(sql`select portolan.share_watchlist(${id}::uuid, ${tlp}, ${JSON.stringify(recipients)}::jsonb, ${digest})`);
}
