// Builds an index of a list file in a thread of its own, as the portal does, so that what building needed is given back.
import { parentPort, workerData } from "node:worker_threads";
import { SegmentBuilder } from "../index/build-segment.ts";
import type { Segment } from "../index/segment.ts";
import { readName, type SubjectKind, splitNames } from "../prepare-name.ts";
import { audienceCount, entryId } from "./entry-numbers.ts";
import { readBackground, readList } from "./name-files.ts";

export type Source = { list: string; latinOnly: boolean; background: string | null; times: number };
export type Built = { segment: Segment; entities: string[]; names: number; seconds: number };

const kinds: Record<string, SubjectKind> = { Person: "PERSON", Organization: "ORGANISATION", Vessel: "VESSEL", Aircraft: "AIRCRAFT" };

function build({ list, latinOnly, background, times }: Source): Built {
  const entities = new Map<string, { kind: SubjectKind; names: string[] }>();
  for (const { entity, type, name } of readList(list, latinOnly)) {
    const known = entities.get(entity);
    if (known) known.names.push(name);
    else entities.set(entity, { kind: kinds[type] ?? null, names: [name] });
  }
  const others = background === null ? [] : multiplied(readBackground(background), times);
  const started = performance.now();
  const builder = new SegmentBuilder();
  let [number, count] = [0, 0];
  const add = (kind: SubjectKind, names: readonly string[]) => {
    const indexed = names.flatMap(splitNames).map((name) => readName(name, kind));
    count += names.length;
    builder.add({ id: entryId(number), audience: 1 + (number % audienceCount), kind: 0, list: "", names: indexed });
    number++;
  };
  for (const { kind, names } of entities.values()) add(kind, names);
  for (const name of others) add(null, [name]);
  const segment = builder.finish();
  return { segment, entities: [...entities.keys()], names: count, seconds: (performance.now() - started) / 1000 };
}

/** As many names again as `times` says, each with the first half of one and the second half of another. */
function multiplied(names: string[], times: number): string[] {
  const all = [...names];
  for (let time = 1; time < times; time++) {
    names.forEach((name, at) => {
      const [words, others] = [name.split(" "), (names[(at + time * 7919) % names.length] as string).split(" ")];
      all.push([...words.slice(0, Math.ceil(words.length / 2)), ...others.slice(Math.ceil(others.length / 2))].join(" "));
    });
  }
  return all;
}

parentPort?.postMessage(build(workerData.given as Source));
