// Kinds of entries as the small numbers that the index keeps.
import { entryKinds } from "../../codes/domain-codes.ts";
import type { SubjectKind } from "../prepare-name.ts";

export const kindNumber = (kind: string) => (entryKinds as readonly string[]).indexOf(kind) + 1;

const judged: readonly string[] = ["PERSON", "ORGANISATION", "VESSEL", "AIRCRAFT"];

/** As what a name of an entry of this kind is read. */
export const readAs = (kind: string | null): SubjectKind => (kind !== null && judged.includes(kind) ? (kind as SubjectKind) : null);
