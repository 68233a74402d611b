// The contract as partners get it: current in version control, described, and every field behind a scope.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { getNamedType, isEnumType, isInputObjectType, isIntrospectionType, isObjectType, lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "../../graphql/schema.ts";

const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const objects = types.filter(isObjectType);
type PothosOptions = { pothosOptions?: { authScopes?: unknown } };
const scopesOf = (extensions: unknown) => (extensions as PothosOptions).pothosOptions?.authScopes;
// Made by the relay plugin: places in lists, without content of their own.
const isPlumbing = (name: string) => /(Connection|Edge)$/.test(name) || name === "PageInfo";

describe("the contract", () => {
  it("is current in graphql/schema.graphql", () => {
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(readFileSync("graphql/schema.graphql", "utf8"));
  });

  it("declares a scope on every field of Query, Mutation and Subscription", () => {
    const open = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
      Object.values(root?.getFields() ?? {})
        .filter(({ extensions }) => !scopesOf(extensions))
        .map(({ name }) => name),
    );
    expect(open).toEqual([]);
  });

  it("has words for every field that the record of access names: those of the roots, and whatever takes arguments", () => {
    const words = JSON.parse(readFileSync("lib/languages/en/access-records.json", "utf8")).fields;
    const named = objects.flatMap((type) =>
      Object.values(type.getFields()).filter(({ args }) => args.length || ["Query", "Mutation", "Subscription"].includes(type.name)),
    );
    expect(named.map(({ name }) => name).filter((name) => !words[name])).toEqual([]);
  });

  it("declares a scope on every object type", () => {
    const open = objects.filter(
      ({ name, extensions }) => !["Query", "Mutation", "Subscription"].includes(name) && !isPlumbing(name) && !scopesOf(extensions),
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it("describes every type, field, argument and input", () => {
    const bare = types.flatMap((type) => {
      const fields = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
      return [
        ...(type.description || isPlumbing(type.name) || /Input$/.test(type.name) ? [] : [type.name]),
        ...(isPlumbing(type.name)
          ? []
          : fields.filter((field) => !field.description && field.name !== "id").map((field) => `${type.name}.${field.name}`)),
        ...(isEnumType(type)
          ? type
              .getValues()
              .filter((value) => !value.description)
              .map((value) => `${type.name}.${value.name}`)
          : []),
      ];
    });
    expect(bare).toEqual([]);
  });

  it("shows no internals: audiences, hashes, home principals", () => {
    const names = objects.flatMap((type) =>
      Object.values(type.getFields()).map((field) => `${type.name}.${field.name}: ${getNamedType(field.type).name}`),
    );
    const actions = ["Mutation.ownAccountChangePassword: OwnAccountPayload"];
    expect(names.filter((name) => /audience|hash|principal|password/i.test(name))).toEqual(actions);
  });
});
