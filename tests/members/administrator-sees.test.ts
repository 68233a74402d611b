// A pure administrator asks every root field there is: nothing that comes back is intelligence.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { getNamedType, isCompositeType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType } from "graphql";
import { schema } from "../../graphql/schema.ts";
import { type Scene, setScene } from "../policies/attacks/scene.ts";
import { globalId } from "../policies/steps.ts";
import { TestPortal } from "../running/portal.ts";

let portal: TestPortal;
let scene: Scene;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  const administrator = await portal.administrator();
  scene = await setScene(administrator, () => portal.role("portolan_app"));
  await administrator.end();
});
afterAll(() => portal?.stop());

/** Every scalar of a type and of what it leads to, three deep. */
// biome-ignore lint/suspicious/noExplicitAny: types of the schema as the library has them.
function everything(type: any, depth = 0): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return "";
  if (!isObjectType(named)) return "{ __typename }";
  const fields = Object.values(named.getFields()).filter(
    (field) => !field.args.some((one) => isNonNullType(one.type) && one.defaultValue === undefined),
  );
  const picked = fields.flatMap((field) => {
    if (!isCompositeType(getNamedType(field.type))) return [field.name];
    return depth < 3 ? [`${field.name} ${everything(field.type, depth + 1)}`] : [];
  });
  return `{ __typename ${picked.join(" ")} }`;
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function valueFor(type: any, name: string): string {
  if (isNonNullType(type)) return valueFor(type.ofType, name);
  if (isListType(type)) return "[]";
  if (isEnumType(type)) return type.getValues()[0]?.name ?? "";
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${needed.map((field) => `${field.name}: ${valueFor(field.type, field.name)}`).join(", ")} }`;
  }
  if (type.name === "ID") return JSON.stringify(globalId("SeizureReport", scene.reports.toEveryone.id));
  if (type.name === "Int" || type.name === "Float") return "1";
  if (type.name === "Boolean") return "true";
  return '"Quilliam"';
}

it("no root field of the contract gives an administrator intelligence", async () => {
  const secrets = [...Object.values(scene.reports).flatMap(({ id, reference }) => [id, globalId("SeizureReport", id), reference])];
  const answered: string[] = [];
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const given = field.args.filter((one) => isNonNullType(one.type) || one.name === "first");
    const args = given.length ? `(${given.map((one) => `${one.name}: ${one.name === "first" ? 50 : valueFor(one.type, one.name)}`).join(", ")})` : "";
    for (const depth of [2, 3]) {
      const query = `{ ${field.name}${args} ${everything(field.type, 4 - depth)} }`;
      const answer = await portal.askInSession(scene.people.Ana.session.secret, query);
      const text = JSON.stringify(answer.data ?? {});
      if (answer.data?.[field.name]) answered.push(field.name);
      expect([field.name, secrets.filter((secret) => text.includes(secret))]).toEqual([field.name, []]);
    }
  }
  // It is no empty proof: what is an administrator's came back.
  expect(answered).toEqual(expect.arrayContaining(["members", "memberProposals", "memberChanges", "agencyUnits", "viewer"]));
});
