// What agencies say belongs to a pattern of theirs. Who sees both ends of a link sees it.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { linkedKinds } from "../codes/domain-codes.ts";

export type LinkedKind = (typeof linkedKinds)[number];
export type PatternLink = { patternId: string; kind: LinkedKind; recordId: string };

/** Every link of the record that the viewer sees, whether it is the pattern or what belongs to one. */
export const linksOf = (operation: Operation, id: string): Promise<PatternLink[]> =>
  operation.rows<PatternLink>(sql`
    select pattern_id as "patternId", record_kind as kind, record_id as "recordId" from portolan.pattern_links(${id}::uuid) order by 2, 1, 3`);

export async function linkPattern(operation: Operation, id: string, kind: LinkedKind, recordId: string): Promise<void> {
  await operation.rows(sql`select portolan.link_pattern(${id}::uuid, ${kind}, ${recordId}::uuid)`);
}

export async function unlinkPattern(operation: Operation, id: string, recordId: string): Promise<void> {
  await operation.rows(sql`select portolan.unlink_pattern(${id}::uuid, ${recordId}::uuid)`);
}
