import { describe, expect, it } from "@jest/globals";
import { parse } from "graphql";
import { documentStore } from "../../graphql/document-store.ts";

describe("the store of parsed operations", () => {
  it("keeps what is asked again and again, and of the rest the latest alone", async () => {
    const store = documentStore(10);
    const steady = parse("{ viewer { name } }");
    await store.set("steady", steady);
    for (let place = 0; place < 1_000; place++) {
      await store.set(String(place), parse(`query Q${place} { viewer { name } }`));
      expect(await store.get("steady")).toBe(steady);
    }
    const kept = await Promise.all(Array.from({ length: 1_000 }, (_, place) => store.get(String(place))));
    expect(kept.filter(Boolean)).toHaveLength(9);
    expect(kept.slice(-9).every(Boolean)).toBe(true);
  });

  it("forgets what it is told to", async () => {
    const store = documentStore(2);
    await store.set("a", parse("{ viewer { name } }"));
    expect([await store.delete("a"), await store.get("a"), await store.delete("a")]).toEqual([true, undefined, false]);
  });
});
