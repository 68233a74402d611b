// Operations as they were parsed and validated, for those that programs ask again and again. Apollo's own store is
// bounded by the length of documents as JSON; in memory they are many times that, and one caller could fill it.
import type { DocumentNode } from "graphql";

export function documentStore(most: number) {
  // A Map remembers the order of insertion: what was used last goes to the end.
  const kept = new Map<string, DocumentNode>();
  return {
    async get(key: string): Promise<DocumentNode | undefined> {
      const found = kept.get(key);
      if (found && kept.delete(key)) kept.set(key, found);
      return found;
    },
    async set(key: string, document: DocumentNode): Promise<void> {
      kept.set(key, document);
      if (kept.size > most) kept.delete(kept.keys().next().value as string);
    },
    async delete(key: string): Promise<boolean> {
      return kept.delete(key);
    },
  };
}
