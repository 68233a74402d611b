// npm run test:mutations [-- PART…]: takes the protections of the access rule away, one after another (or those with
// such a part in their name), each on a copy of a prepared database, and demands that a named case notices. The cases
// are those of tests/policies/attacks.
import type pg from "pg";
import { cases } from "../policies/attacks/cases.ts";
import { type Scene, setScene } from "../policies/attacks/scene.ts";
import { type AttackCase, openStage } from "../policies/attacks/stage.ts";
import { TestDatabase } from "../running/database.ts";
import type { Mutation } from "./mutation.ts";
import { mutationsOfPolicies } from "./policies.ts";
import { mutationsOfKeys, mutationsOfRights } from "./rights.ts";
import { weakenedAlerts } from "./weakened-alerts.ts";
import { weakenedCommunities } from "./weakened-communities.ts";
import { weakenedDigests } from "./weakened-digests.ts";
import { weakenedEntering } from "./weakened-entering.ts";
import { weakenedEntryImport } from "./weakened-entry-import.ts";
import { weakenedFunctions } from "./weakened-functions.ts";
import { weakenedHitOnly } from "./weakened-hit-only.ts";
import { weakenedImports } from "./weakened-imports.ts";
import { weakenedChanges, weakenedJobs } from "./weakened-jobs.ts";
import { weakenedLists } from "./weakened-lists.ts";
import { weakenedMembers } from "./weakened-members.ts";
import { weakenedPatterns } from "./weakened-patterns.ts";
import { weakenedReleasePolicy } from "./weakened-release-policy.ts";
import { weakenedScreening } from "./weakened-screening.ts";
import { weakenedSteps } from "./weakened-steps.ts";
import { weakenedWebhooks } from "./weakened-webhooks.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

function inOrder(first: string[]): AttackCase[] {
  const rest = Object.keys(cases).filter((group) => !first.includes(group));
  return [...first, ...rest].flatMap((group) => cases[group] ?? []);
}

/** The first case that fails there, null when every one passes. */
async function firstFailing(database: TestDatabase, scene: Scene, order: AttackCase[]): Promise<string | null> {
  const stage = await openStage(scene, { administrator: () => database.administrator(), connect: (role) => database.role(role) });
  try {
    for (const { name, run } of order) {
      const failed = await run(stage).then(
        () => false,
        () => true,
      );
      if (failed) return name;
    }
    return null;
  } finally {
    await stage.close();
  }
}

async function onCopy<Done>(
  original: TestDatabase,
  name: string,
  work: (copy: TestDatabase, administrator: pg.Client) => Promise<Done>,
): Promise<Done> {
  const { database, create, drop } = original.copy(name);
  await create();
  const administrator = await database.administrator();
  try {
    return await work(database, administrator);
  } finally {
    await administrator.end();
    await drop();
  }
}

async function noticedBy(original: TestDatabase, scene: Scene, { first, take, restore }: Mutation): Promise<string | null> {
  return onCopy(original, "mutated", async (copy, administrator) => {
    await take(administrator);
    try {
      return await firstFailing(copy, scene, inOrder(first));
    } finally {
      await restore?.(administrator);
    }
  });
}

async function listMutations(original: TestDatabase): Promise<Mutation[]> {
  const administrator = await original.administrator();
  const fromCatalogue = [
    ...(await mutationsOfPolicies(administrator)),
    ...(await mutationsOfKeys(administrator)),
    ...(await mutationsOfRights(administrator)),
  ];
  await administrator.end();
  return [
    ...weakenedEntering,
    ...weakenedSteps,
    ...weakenedWebhooks,
    ...weakenedDigests,
    ...weakenedReleasePolicy,
    ...weakenedAlerts,
    ...weakenedCommunities,
    ...weakenedLists,
    ...weakenedFunctions,
    ...weakenedMembers,
    ...weakenedHitOnly,
    ...weakenedScreening,
    ...weakenedEntryImport,
    ...weakenedImports,
    ...weakenedJobs,
    ...weakenedChanges,
    ...weakenedPatterns,
    ...fromCatalogue,
  ];
}

const original = await TestDatabase.start();
try {
  const administrator = await original.administrator();
  const scene = await setScene(administrator, () => original.role("portolan_app"));
  await administrator.end();
  const broken = await onCopy(original, "untouched", (copy) => firstFailing(copy, scene, inOrder([])));
  if (broken) throw new Error(`a case fails without any mutation: ${broken}`);

  const parts = process.argv.slice(2);
  const mutations = (await listMutations(original)).filter(({ name }) => !parts.length || parts.some((part) => name.includes(part)));
  let caught = 0;
  for (const mutation of mutations) {
    // One that does not fit its source any more proves nothing, and does not keep the others from being tried.
    const [by, fault] = await noticedBy(original, scene, mutation).then(
      (name) => [name, null],
      (error: Error) => [null, error.message],
    );
    if (by) caught++;
    say(`${mutation.name} → ${by ? `caught by “${by}”` : (fault ?? "SURVIVED")}`);
  }
  say(`\n${caught} caught, ${mutations.length - caught} not`);
  process.exitCode = caught === mutations.length && caught > 0 ? 0 : 1;
} finally {
  await original.stop();
}
