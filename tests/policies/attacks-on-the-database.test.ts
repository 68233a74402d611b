// Attacks as the product's own database roles, past all of its TypeScript: what an injected statement could do.
import { afterAll, beforeAll, describe, it } from "@jest/globals";
import { TestDatabase } from "../running/database.ts";
import { cases } from "./attacks/cases.ts";
import { setScene } from "./attacks/scene.ts";
import { openStage, type Stage } from "./attacks/stage.ts";

let database: TestDatabase;
let stage: Stage;
beforeAll(async () => {
  database = await TestDatabase.copied();
  const administrator = await database.administrator();
  const scene = await setScene(administrator, () => database.role("portolan_app"));
  await administrator.end();
  stage = await openStage(scene, { administrator: () => database.administrator(), connect: (role) => database.role(role) });
});
afterAll(async () => {
  await stage?.close();
});

describe.each(Object.entries(cases))("%s", (_, ofOne) => {
  it.each(ofOne)("$name", ({ run }) => run(stage));
});
