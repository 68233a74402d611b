// What the documentation shows can be sent as it stands, and who may do what is what the code says.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { getVariableValues, Kind, type OperationDefinitionNode, parse, validate } from "graphql";
import { schema } from "../../graphql/schema.ts";
import { permissionsOf, type Role } from "../../lib/access/permissions.ts";

const read = (name: string) => readFileSync(name, "utf8");
const pages = ["README.md", ...readdirSync("docs").flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : []))];
/** A block of GraphQL, and the variables that follow it. */
const shown = pages.flatMap((page) =>
  [...read(page).matchAll(/```graphql\n(.*?)```(?:\s*```json\n(.*?)```)?/gs)].map(([, query = "", variables]) => ({ page, query, variables })),
);
const operationsOf = (query: string) =>
  parse(query).definitions.filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);

describe("the documentation", () => {
  it("shows operations of the contract as it is", () => {
    expect(shown.length).toBeGreaterThan(15);
    // One in a request: what stands together in a block is sent apart.
    const wrong = shown.flatMap(({ page, query }) =>
      operationsOf(query).flatMap((one) => validate(schema, { kind: Kind.DOCUMENT, definitions: [one] }).map(({ message }) => `${page}: ${message}`)),
    );
    expect(wrong).toEqual([]);
  });

  it("shows variables that these operations take", () => {
    const withVariables = shown.filter(({ variables }) => variables);
    expect(withVariables.length).toBeGreaterThan(5);
    const wrong = withVariables.flatMap(({ page, query, variables = "" }) => {
      const [operation] = operationsOf(query);
      const { errors = [] } = getVariableValues(schema, operation?.variableDefinitions ?? [], JSON.parse(variables));
      const sent = Object.keys(JSON.parse(variables)).filter(
        (name) => !operation?.variableDefinitions?.some((one) => one.variable.name.value === name),
      );
      return [...errors.map(({ message }) => `${page}: ${message}`), ...sent.map((name) => `${page}: ${name}`)];
    });
    expect(wrong).toEqual([]);
  });

  it("says which permissions each role has", () => {
    const told = new Map<string, Set<string>>();
    for (const [, role = "", cell = ""] of read("docs/integrating.md").matchAll(
      /^\| (analyst|officer|supervisor|administrator|auditor) \| (.+) \|$/gm,
    )) {
      const like = /^an (analyst|officer)'s, and/.exec(cell)?.[1];
      told.set(role, new Set([...(told.get(like ?? "") ?? []), ...[...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = ""]) => name)]));
    }
    const has = (role: string) => [...permissionsOf({ roles: [role.toUpperCase() as Role], scopes: null, isReadOnly: false })];
    expect([...told.keys()]).toEqual(["analyst", "officer", "supervisor", "administrator", "auditor"]);
    for (const [role, names] of told)
      expect([role, [...names].sort()]).toEqual([
        role,
        has(role)
          .map((one) => one.toUpperCase().replace(/[:-]/g, "_"))
          .sort(),
      ]);
  });
});
