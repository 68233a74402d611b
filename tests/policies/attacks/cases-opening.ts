// Opening older records: only one's own, only to newcomers, only as far as they went before.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { type Call, inviting, missing, refused } from "./cases-communities.ts";
import { digestOf, recalling, releasing } from "./cases-release.ts";
import type { PersonName, Scene } from "./scene.ts";
import type { AttackCase, Seat, Stage } from "./stage.ts";

const kind = "SEIZURE_REPORT";
const previewOf = async (seat: Seat, community: unknown, record: string | null = null) =>
  (await seat.rows("select portolan.preview_opening($1, $2, $3) as preview", kind, community, record))[0].preview;
const opening = (community: unknown, record: string | null, digest: string | null) =>
  ["select portolan.open_records($1, $2, $3, $4)", kind, community, record, digest] as const;
const open = async (seat: Seat, community: unknown, record: string | null = null) =>
  seat.rows(...opening(community, record, (await previewOf(seat, community, record)).digest));

const parts = [
  "seizure_report where id",
  "seizure_goods where report_id",
  "route_leg where report_id",
  "seizure_party where report_id",
  "seizure_report_version where report_id",
];
async function seenBy(seat: Seat, { people }: Scene, who: PersonName, id: string): Promise<number[]> {
  await seat.enter(people[who].session.secret);
  const counts: number[] = [];
  for (const part of parts) counts.push(await seat.count(`select 1 from ${part} = $1`, id));
  return counts;
}

/** As Ada, after the report went to Lantern with its parties and then another agency joined. */
const afterJoining = (stage: Stage, newcomer: string, work: (seat: Seat, id: string, Lantern: string) => Promise<void>) =>
  stage.asThough("select", stage.scene.people.Ada.session.secret, async (seat) => {
    const { people, reports, communities, agencies } = stage.scene;
    const [{ id }, Lantern] = [reports.northDraft, communities.Lantern as string];
    const to = [{ community: Lantern }];
    await seat.rows(...releasing(id, to, to, await digestOf(seat, id, to, to)));
    await seat.rows("reset role");
    await seat.rows("select portolan.join_community($1, $2)", Lantern, agencies[newcomer]);
    await seat.rows("set local role portolan_app");
    await seat.enter(people.Ada.session.secret);
    await work(seat, id, Lantern);
  });

export const casesOfOpening: AttackCase[] = [
  {
    name: "a supervisor opens an own record to newcomers, who see it as the others do, and it is traced",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const { inCommunity } = stage.scene.reports;
        const { Watch } = stage.scene.communities;
        const traces = () => seat.count("select 1 from release where record_id = $1 and ended_at is null", inCommunity.id);
        assert.deepEqual(await seenBy(seat, stage.scene, "Eve", inCommunity.id), [0, 0, 0, 0, 0]);
        await seat.enter(stage.scene.people.Ada.session.secret);
        const preview = await previewOf(seat, Watch, inCommunity.id);
        assert.deepEqual(
          [preview.recordCount, preview.withPartiesCount, preview.memberCount, preview.agencies.map((one: { name: string }) => one.name)],
          [1, 0, 1, ["Agency XE-CUSTOMS"]],
        );
        await open(seat, Watch, inCommunity.id);
        assert.equal(await traces(), 2);
        assert.equal((await previewOf(seat, Watch)).recordCount, 0);
        assert.deepEqual(await seenBy(seat, stage.scene, "Eve", inCommunity.id), [1, 1, 1, 0, 1]);
        assert.equal(await traces(), 0);
        assert.deepEqual(await seenBy(seat, stage.scene, "Cal", inCommunity.id), [1, 1, 1, 0, 1]);
        // Who left before does not come in again, and nobody else does.
        for (const person of ["Fay", "Don", "Eli"] as const)
          assert.deepEqual(await seenBy(seat, stage.scene, person, inCommunity.id), [0, 0, 0, 0, 0]);
      }),
  },
  {
    name: "all own records of a community are opened at once, and no other's",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const { reports, communities } = stage.scene;
        await open(seat, communities.Watch);
        assert.equal((await seenBy(seat, stage.scene, "Eve", reports.inCommunity.id))[0], 1);
        for (const name of ["toPost", "toCustoms", "corrected", "again", "named", "toUnit"] as const)
          assert.equal((await seenBy(seat, stage.scene, "Eve", reports[name].id))[0], 0, name);
      }),
  },
  {
    name: "parties go along where they went to the community and every newcomer may receive them",
    run: async (stage) => {
      await afterJoining(stage, "XE-CUSTOMS", async (seat, id, Lantern) => {
        await open(seat, Lantern, id);
        assert.deepEqual(await seenBy(seat, stage.scene, "Eve", id), [1, 1, 1, 1, 1]);
      });
      await afterJoining(stage, "XB-POST", async (seat, id, Lantern) => {
        assert.equal((await previewOf(seat, Lantern, id)).withPartiesCount, 0);
        await open(seat, Lantern, id);
        assert.deepEqual(await seenBy(seat, stage.scene, "Bea", id), [1, 1, 1, 0, 1]);
        assert.deepEqual(await seenBy(seat, stage.scene, "Cal", id), [1, 1, 1, 1, 1]);
      });
    },
  },
  {
    name: "versions that a correction took home stay there, and what was amended later is seen by newcomers too",
    run: (stage) =>
      afterJoining(stage, "XE-CUSTOMS", async (seat, id, Lantern) => {
        const amend = "select portolan.amend_record('SEIZURE_REPORT', $1, null, $2)";
        await seat.rows(amend, id, true);
        await open(seat, Lantern, id);
        assert.deepEqual(await seenBy(seat, stage.scene, "Eve", id), [1, 1, 1, 1, 1]);
        await seat.enter(stage.scene.people.Ada.session.secret);
        await seat.rows(amend, id, false);
        assert.deepEqual(await seenBy(seat, stage.scene, "Eve", id), [1, 1, 1, 1, 2]);
      }),
  },
  {
    name: "a recall takes it back from newcomers too, and tells them",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const { people, reports, communities } = stage.scene;
        const { id } = reports.inCommunity;
        await open(seat, communities.Watch, id);
        await seat.rows(...recalling(id));
        for (const [person, notices] of [
          ["Eve", 1],
          ["Cal", 1],
          ["Don", 0],
        ] as const) {
          assert.deepEqual(await seenBy(seat, stage.scene, person, id), [0, 0, 0, 0, 0], person);
          assert.equal(await seat.count("select 1 from notice where record_id = $1", id), notices, person);
        }
        await seat.enter(people.Ada.session.secret);
        assert.equal(await seat.count("select 1 from release where record_id = $1 and ended_at is null", id), 0);
      }),
  },
  {
    name: "only supervisors open, and a key that only reads does not",
    run: async (stage) => {
      const { people, keys, communities, reports } = stage.scene;
      for (const { secret } of [people.Nora.session, people.Ned.session, people.Ana.session, keys.readOnly])
        await stage.as(secret, async (seat) => {
          const steps: Call[] = [
            ["select portolan.preview_opening($1, $2, null)", kind, communities.Watch],
            opening(communities.Watch, reports.inCommunity.id, "x"),
          ];
          for (const step of steps) assert.deepEqual(await seat.refusal(...step), { code: "PT403", message: "FORBIDDEN", detail: "" });
        });
    },
  },
  {
    name: "another agency's record, one that is hidden and a community that one does not take part in answer as none",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const { communities, reports } = stage.scene;
        for (const record of [reports.ofD.id, reports.sharedByD.id, reports.orphan.id, randomUUID()])
          assert.deepEqual(await seat.refusal(...opening(communities.Watch, record, "x")), missing());
        for (const community of [communities.Circle, communities.Alone, randomUUID()])
          assert.deepEqual(await seat.refusal(...opening(community, null, "x")), missing("community"));
        await seat.enter(stage.scene.people.Bob.session.secret);
        assert.deepEqual(await seat.refusal(...opening(communities.Watch, reports.inCommunity.id, "x")), missing());
        assert.equal((await previewOf(seat, communities.Watch)).recordCount, 0);
      }),
  },
  {
    name: "to who joined and left again nothing is opened, and an agency that is only invited opens nothing",
    run: async (stage) => {
      const { people, communities, agencies } = stage.scene;
      await afterJoining(stage, "XE-CUSTOMS", async (seat, id, Lantern) => {
        await seat.rows("reset role");
        await seat.rows("select portolan.leave_community($1, $2)", Lantern, agencies["XE-CUSTOMS"]);
        await seat.rows("set local role portolan_app");
        await seat.enter(people.Ada.session.secret);
        const { recordCount, agencies: reached } = await previewOf(seat, Lantern, id);
        assert.deepEqual([recordCount, reached], [0, []]);
      });
      await stage.as(people.Ana.session.secret, async (seat) => {
        await seat.rows(...inviting(communities.Watch as string, agencies["XD-CUSTOMS"]));
        await seat.enter(people.Don.session.secret);
        assert.equal(await seat.count("select 1 from community where id = $1", communities.Watch), 1);
        assert.deepEqual(await seat.refusal("select portolan.preview_opening($1, $2, null)", kind, communities.Watch), missing("community"));
        assert.deepEqual(await seat.refusal(...opening(communities.Watch, null, "x")), missing("community"));
      });
    },
  },
  {
    name: "what did not go to the community, or was recalled, is not opened, and nothing with another digest",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        const { communities, reports } = stage.scene;
        for (const { id } of [reports.northDraft, reports.toCustoms, reports.recalled, reports.toEveryone]) {
          const { digest, recordCount } = await previewOf(seat, communities.Watch, id);
          assert.equal(recordCount, 0);
          assert.deepEqual(await seat.refusal(...opening(communities.Watch, id, digest)), refused("NOTHING_TO_OPEN", "community"));
        }
        const { id } = reports.inCommunity;
        const { digest } = await previewOf(seat, communities.Watch, id);
        for (const wrong of ["", "0".repeat(64), null])
          assert.deepEqual(await seat.refusal(...opening(communities.Watch, id, wrong)), refused("PREVIEW_CHANGED", "digest"));
        await seat.rows("update seizure_report set revision = revision + 1 where id = $1", id);
        assert.deepEqual(await seat.refusal(...opening(communities.Watch, id, digest)), refused("PREVIEW_CHANGED", "digest"));
      }),
  },
  {
    name: "nothing is opened in an operation that is closed, nor under a TLP that does not allow it",
    run: async (stage) => {
      await afterJoining(stage, "XE-CUSTOMS", async (seat, id, Lantern) => {
        await seat.rows("update seizure_report set tlp = 'RED' where id = $1", id);
        assert.equal((await previewOf(seat, Lantern, id)).recordCount, 0);
        await seat.enter(stage.scene.people.Ana.session.secret);
        await seat.rows("select portolan.close_operation($1)", Lantern);
        await seat.enter(stage.scene.people.Ada.session.secret);
        assert.deepEqual(await seat.refusal(...opening(Lantern, id, "x")), refused("OPERATION_NOT_RUNNING", "community"));
      });
    },
  },
];
