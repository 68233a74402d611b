// Opening older records of one's own to agencies that joined a community after they were released to it.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { ReachedAgency, RecordKind } from "../access/release.ts";

export type OpeningPreview = {
  recordCount: number;
  withPartiesCount: number;
  agencies: (ReachedAgency & { records: number })[];
  memberCount: number;
  digest: string;
};

/** Who would see how much; of one record, or of all that the viewer's agency released there. */
export async function previewOpening(operation: Operation, kind: RecordKind, community: string, record: string | null): Promise<OpeningPreview> {
  const [row] = await operation.rows<{ preview: OpeningPreview }>(
    sql`select portolan.preview_opening(${kind}, ${community}::uuid, ${record}::uuid) as preview`,
  );
  return (row as { preview: OpeningPreview }).preview;
}

/** Opens exactly what was previewed; answers how many records that were. */
export async function openRecords(operation: Operation, kind: RecordKind, community: string, record: string | null, digest: string): Promise<number> {
  const [row] = await operation.rows<{ count: number }>(
    sql`select portolan.open_records(${kind}, ${community}::uuid, ${record}::uuid, ${digest}) as count`,
  );
  return (row as { count: number }).count;
}
