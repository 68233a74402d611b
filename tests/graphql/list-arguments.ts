// Every place of the contract where a list takes text, and text that is nothing of ours.
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
} from "graphql";
import { schema } from "../../graphql/schema.ts";

const encoded = (text: string) => Buffer.from(text).toString("base64url");
const id = "00000000-0000-4000-8000-000000000000";

const cursors = ["", "J:", 'J:"x"', "J:null", "S:nothing", `S:${id}\u0000`, `S:${id}`, "N:1", "I:1", `I:${"9".repeat(30)}`, "B:AA", "D:1", "T:[]"]
  .map((chunk) => encoded(`GPC:${chunk}`))
  .concat(
    "nonsense",
    encoded("|||"),
    ...["9", "2026-02-30", "0000-01-01", "2026-03-05 24:00:00+00", "2026-03-05 10:61:00+00"].map((value) => encoded(`${value}|${id}`)),
    encoded(`x|${id}`),
    encoded(`NaN|${id}|${id}`),
    encoded("1.1.1.0123456789abcdef"),
    encoded(`\u0000|${id}`),
  );
const texts = ["", "\u0001", "' \" \\ %_", "& | ! ( :* <-> ) -", "9".repeat(400), "NaN", "9999-99-99", "x".repeat(9_000)]
  .concat("a\u0300\u{1f4e6}", "2026-03-05", "9999-12-31T23:59:59Z", "1.5e308")
  .concat(encoded("Agency:999999999"), encoded(`SeizureReport:${id}`), encoded("AccessRecord:0"));

/** As little as a type takes. */
function least(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return least(type.ofType);
  if (isListType(type)) return [least(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) return whole(Object.values(type.getFields()).filter(isRequiredInputField));
  if (type.name === "Boolean") return true;
  return type.name === "Int" || type.name === "Float" ? 1 : encoded("Agency:1");
}
const whole = (fields: readonly { name: string; type: GraphQLInputType }[]) =>
  Object.fromEntries(fields.map(({ name, type }) => [name, least(type)]));

/** A value of a type with one text in it, for each place in the type where one may stand. */
function withText(type: GraphQLInputType, text: string): unknown[] {
  if (isNonNullType(type)) return withText(type.ofType, text);
  if (isListType(type)) return withText(type.ofType, text).map((one) => [one]);
  if (isScalarType(type)) return ["Boolean", "Int", "Float"].includes(type.name) ? [] : [text];
  if (!isInputObjectType(type)) return [];
  const fields = Object.values(type.getFields());
  return fields.flatMap((field) => withText(field.type, text).map((one) => ({ ...whole(fields.filter(isRequiredInputField)), [field.name]: one })));
}

type List = GraphQLField<unknown, unknown>;
const lists: List[] = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
  ({ type }) => isListType(isNonNullType(type) ? type.ofType : type) || getNamedType(type).name.endsWith("Connection"),
);

const selectionOf = (type: GraphQLNamedType) => {
  if (!isObjectType(type)) return "";
  const fields = type.getFields();
  return fields.edges ? `{ ${fields.totalCount ? "totalCount" : ""} edges { cursor } }` : "{ __typename }";
};

function asks({ name: list, type, args }: List, given: Record<string, unknown>) {
  const variables: Record<string, unknown> = { ...whole(args.filter(isRequiredArgument)), ...given };
  const named = args.filter(({ name }) => name in variables);
  const query = `query (${named.map(({ name, type }) => `$${name}: ${type}`)}) { ${list}(${named.map(({ name }) => `${name}: $${name}`)}) ${selectionOf(getNamedType(type))} }`;
  return { query, variables };
}

/** Lists within a record are asked of one that is not there. */
const within = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node")
    ? Object.values(type.getFields())
        .filter(({ args }) => args.some(({ name }) => name === "after"))
        .flatMap(({ name }) =>
          cursors.map((after) => ({
            query: `query ($id: ID!, $after: String) { node(id: $id) { ... on ${type.name} { ${name}(after: $after) { edges { cursor } } } } }`,
            variables: { id: encoded(`${type.name}:${id}`), after },
          })),
        )
    : [],
);

/** All lists are asked with each text in each place, and with each cursor in both directions. */
const ofAll = lists.flatMap((list) =>
  list.args.flatMap((argument) => {
    if (argument.name === "after") return cursors.map((after) => asks(list, { after, first: 2 }));
    if (argument.name === "before") return cursors.slice(-5).map((before) => asks(list, { before, last: 2 }));
    return texts.flatMap((text) => withText(argument.type, text).map((value) => asks(list, { [argument.name]: value })));
  }),
);

export const asked = [...ofAll, ...within];
