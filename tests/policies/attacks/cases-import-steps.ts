// Who goes on with an import, and with whose mapping: also where something has changed since it began.
import assert from "node:assert/strict";
import { asNora, begin, judged, steps } from "./cases-imports.ts";
import { type AttackCase, inTransaction, Seat } from "./stage.ts";

const everyone = "portolan.intern_audience(array[portolan.principal('EVERYONE')])";
const custodiansOf = (agency: number) => `portolan.intern_audience(array[portolan.principal('CUSTODIANS', ${agency})])`;

export const casesOfImportSteps: AttackCase[] = [
  {
    name: "a key that only reads takes no step of its owner's import, and who moved to another unit none of theirs",
    run: async (stage) => {
      const { people, keys, units } = stage.scene;
      await stage.as(people.Ada.session.secret, async (seat) => {
        const id = await begin(seat);
        await seat.enter(keys.readOnly.secret);
        for (const [step, ...values] of steps(id)) assert.equal((await seat.refusal(step, ...values)).message, "FORBIDDEN", step);
      });
      await stage.asThough("select", people.Nora.session.secret, async (seat) => {
        const id = await begin(seat);
        await seat.rows("reset role");
        await seat.rows("update member set unit_id = $1 where id = $2", units["XA-CUSTOMS/South"], people.Nora.id);
        await seat.rows("set local role portolan_app");
        await seat.enter(people.Nora.session.secret);
        for (const [step, ...values] of steps(id)) assert.equal((await seat.refusal(step, ...values)).message, "NOT_FOUND", step);
        assert.deepEqual(await seat.rows("select portolan.read_import_piece($1, 0) as bytes", id), [{ bytes: null }]);
      });
    },
  },
  {
    name: "another agency's mapping is not used, changed or removed, nor another agency's file read, even where they are seen",
    run: async (stage) => {
      const { people } = stage.scene;
      const shown = `update import_mapping set audience_id = ${everyone}; update report_import set audience_id = ${everyone}`;
      await stage.asThough(shown, people.Nora.session.secret, async (seat) => {
        const [{ id: mapping }] = await seat.rows("select id from import_mapping where agency_id = $1", people.Cal.agencyId);
        const id = await begin(seat);
        const used = () => seat.rows("select mapping_id from report_import where id = $1", id);
        await seat.rows("select portolan.describe_import($1, 1, 'utf-8', ',', '{a}', '[]', '{}', $2)", id, mapping);
        assert.deepEqual(await used(), [{ mapping_id: null }]);
        await seat.rows("select portolan.check_report_import($1, '{}', $2, false)", id, mapping);
        assert.deepEqual(await used(), [{ mapping_id: null }]);
        assert.equal((await seat.refusal("select portolan.save_import_mapping($1, 'theirs', null, null)", mapping)).message, "NOT_FOUND");
        assert.equal((await seat.refusal("select portolan.delete_import_mapping($1)", mapping)).message, "NOT_FOUND");
        const [{ bytes }] = await seat.rows(
          "select portolan.read_import_piece(id, 0) as bytes from report_import where agency_id = $1",
          people.Cal.agencyId,
        );
        assert.equal(bytes, null);
      });
      const hidden = `update import_mapping set audience_id = ${custodiansOf(people.Cal.agencyId)} where agency_id = ${people.Cal.agencyId}`;
      const { rows } = await stage.administrator.query("select id from import_mapping where agency_id = $1", [people.Cal.agencyId]);
      await stage.asThough(hidden, people.Cal.session.secret, async (seat) => {
        assert.equal((await seat.refusal("select portolan.save_import_mapping($1, 'x', null, null)", rows[0].id)).message, "NOT_FOUND");
        assert.equal((await seat.refusal("select portolan.delete_import_mapping($1)", rows[0].id)).message, "NOT_FOUND");
      });
    },
  },
  {
    name: "analysts, and keys that only read, change and remove no mapping of their own agency",
    run: (stage) =>
      asNora(stage, async (seat) => {
        const [{ id }] = await seat.rows("select portolan.save_import_mapping(null, 'ours', '{a}', '{}') as id");
        for (const { secret } of [stage.scene.people.Ned.session, stage.scene.keys.readOnly]) {
          await seat.enter(secret);
          assert.equal(await seat.count("select from import_mapping where id = $1", id), 1);
          assert.equal((await seat.refusal("select portolan.save_import_mapping($1, 'x', null, null)", id)).message, "FORBIDDEN");
          assert.equal((await seat.refusal("select portolan.delete_import_mapping($1)", id)).message, "FORBIDDEN");
        }
      }),
  },
  {
    name: "clearing away old files leaves another agency's alone",
    run: (stage) => {
      const old = "update report_import set state = 'CHECKED', created_at = now() - interval '31 days'";
      const { Cal, Don } = stage.scene.people;
      return stage.asThough(old, Cal.session.secret, async (seat) => {
        const stateSeenBy = async ({ session, agencyId }: typeof Cal) => {
          await seat.enter(session.secret);
          return (await seat.rows("select state from report_import where agency_id = $1 and name = 'file.csv'", agencyId))[0].state;
        };
        await seat.rows("select portolan.begin_report_import('new.csv')");
        assert.deepEqual([await stateSeenBy(Cal), await stateSeenBy(Don)], ["CANCELLED", "CHECKED"]);
      });
    },
  },
  {
    name: "of two steps at once the second finds that the first was there",
    run: async (stage) => {
      const { administrator, scene } = stage;
      const [one, other] = [await stage.connect("portolan_app"), await stage.connect("portolan_app")];
      const enter = (client: typeof one) => new Seat(client).enter(scene.people.Nora.session.secret);
      const id = await inTransaction(one, true, async () => {
        await enter(one);
        return begin(new Seat(one));
      });
      try {
        await one.query("begin");
        await enter(one);
        await one.query("select portolan.cancel_report_import($1)", [id]);
        await other.query("begin");
        await enter(other);
        const { rows } = await other.query("select pg_backend_pid() as pid");
        const second = other.query("select portolan.check_report_import($1, '{}', null, false)", [id]).then(
          () => "carried out",
          (error: Error) => error.message,
        );
        const isWaiting = async () => (await administrator.query("select cardinality(pg_blocking_pids($1)) > 0 as so", [rows[0].pid])).rows[0].so;
        while (!(await isWaiting())) await new Promise((done) => setTimeout(done, 20));
        await one.query("commit");
        assert.equal(await second, "IMPORT_NOT_READY");
      } finally {
        await Promise.all([one, other].map((client) => client.end()));
        await administrator.query("delete from report_import where id = $1", [id]);
      }
    },
  },
  {
    name: "the worker notes progress and failure of what is under way, and of nothing else",
    run: (stage) =>
      inTransaction(stage.administrator, false, async () => {
        const seat = new Seat(stage.administrator);
        await seat.enter(stage.scene.people.Nora.session.secret);
        const id = await begin(seat);
        const worker = async () => {
          const [{ wanted }] = await seat.rows("select portolan.note_import_progress($1, 50) as wanted", id);
          await seat.rows("select portolan.fail_report_import($1, 'UNREADABLE')", id);
          const [{ state, progress }] = await seat.rows("select state, progress from report_import where id = $1", id);
          return [wanted, state, progress];
        };
        assert.deepEqual(await worker(), [false, "UPLOADED", 0]);
        await judged(seat, id);
        assert.deepEqual(await worker(), [true, "FAILED", 50]);
        await seat.rows("select portolan.cancel_report_import($1)", id);
        assert.deepEqual(await worker(), [false, "CANCELLED", 0]);
      }),
  },
];
