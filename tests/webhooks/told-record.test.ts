// What webhooks say of a record is asked for in the contract's own words, and by them it is judged.
import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { changedKinds } from "../../lib/changes/list-changes.ts";
import { toldRecordQuery } from "../../lib/webhooks/told-record.ts";

const schema = buildSchema(readFileSync("graphql/schema.graphql", "utf8"));

it.each(changedKinds)("asks the contract for %s, with what says whether it may leave", (kind) => {
  const query = toldRecordQuery(kind);
  expect(validate(schema, parse(query))).toEqual([]);
  if (kind !== "NOTICE") for (const judged of [/\btlp\b/, /\bhandling\b/]) expect(query).toMatch(judged);
});
