// Links by which somebody sets the own password: each works once, for one purpose and person, until it ends.
import assert from "node:assert/strict";
import { hashSecret } from "../../../lib/access/secret.ts";
import { type AttackCase, inTransaction, Seat, type Stage } from "./stage.ts";

const invite = "select portolan.invite_member($1, $2, null, $3, 'en', $4) as id";
const accept = "select portolan.accept_invitation($1, 'New Name', 'a hash') as email";
const reset = "select portolan.reset_password($1, 'a hash') as email";
const read = "select * from portolan.read_link($1, $2)";
const invalid = { code: "PT404", message: "LINK_INVALID", detail: "" };
const link = hashSecret("a link");

/** Ana invites; then whatever `work` does, as the role for signing in. The stage is as before afterwards. */
async function afterInviting(stage: Stage, email: string, roles: string[], work: (auth: Seat, id: string) => Promise<void>): Promise<void> {
  const { administrator, scene } = stage;
  await inTransaction(administrator, false, async () => {
    await administrator.query("set local role portolan_app");
    await administrator.query("select portolan.enter($1)", [scene.people.Ana.session.secret]);
    const { rows } = await administrator.query(invite, ["Invited", email, roles, link]);
    await administrator.query("set local role portolan_auth");
    await work(new Seat(administrator), rows[0].id);
  });
}

const asOwner = async (seat: Seat, statement: string, ...values: unknown[]) => {
  await seat.rows("set local role portolan_owner");
  const rows = await seat.rows(statement, ...values);
  await seat.rows("set local role portolan_auth");
  return rows;
};

/** Why a link does not work: every reason looks like every other. */
const spoilt: [name: string, statement: string][] = [
  ["expired", "update portolan.one_use_link set expires_at = now() - interval '1 second'"],
  ["revoked", "update member set left_at = now() where id = (select member_id from portolan.one_use_link)"],
  ["used", "delete from portolan.one_use_link"],
  ["of somebody who joined", "update member set joined_at = now() where id = (select member_id from portolan.one_use_link)"],
  ["for another purpose", "update portolan.one_use_link set purpose = 'PASSWORD_RESET'"],
  [
    "to an address that another agency has",
    "update member set email = 'bea@xb-post.example' where id = (select member_id from portolan.one_use_link)",
  ],
];

export const casesOfInvitations: AttackCase[] = [
  {
    name: "an invited person joins by the link, once, with the roles that need no second person",
    run: (stage) =>
      afterInviting(stage, "new@xa.example", ["AUDITOR", "SUPERVISOR"], async (auth, id) => {
        assert.equal((await auth.rows(read, link, "INVITATION"))[0].email, "new@xa.example");
        assert.deepEqual(await auth.rows(accept, link), [{ email: "new@xa.example" }]);
        assert.deepEqual(await auth.refusal(accept, link), invalid);
        assert.deepEqual(await auth.rows(read, link, "INVITATION"), []);
        const [member] = await asOwner(auth, "select name, roles, joined_at is not null as here from member where id = $1", id);
        assert.deepEqual(member, { name: "New Name", roles: ["AUDITOR"], here: true });
      }),
  },
  ...spoilt.map(
    ([name, statement]): AttackCase => ({
      name: `a link that is ${name} looks like one that never was`,
      run: (stage) =>
        afterInviting(stage, "new@xa.example", ["AUDITOR"], async (auth) => {
          await asOwner(auth, statement);
          assert.deepEqual(await auth.rows(read, link, "INVITATION"), []);
          assert.deepEqual(await auth.refusal(accept, link), invalid);
          assert.deepEqual(await auth.refusal(accept, hashSecret("never was")), invalid);
        }),
    }),
  ),
  {
    name: "a new link makes the one before worthless",
    run: (stage) =>
      afterInviting(stage, "new@xa.example", ["AUDITOR"], async (auth, id) => {
        await asOwner(auth, "select portolan.make_link($1, 'INVITATION', $2)", id, hashSecret("another"));
        assert.deepEqual(await auth.refusal(accept, link), invalid);
        assert.equal((await auth.rows(accept, hashSecret("another"))).length, 1);
      }),
  },
  {
    name: "inviting an address of another agency's member answers like any other, and one of the own is told",
    run: async (stage) => {
      const { Bea, Ned, Ana } = stage.scene.people;
      await stage.as(Ana.session.secret, async (seat) => {
        assert.equal((await seat.rows(invite, "x", Bea.email, ["AUDITOR"], link)).length, 1);
        assert.deepEqual(await seat.refusal(invite, "x", Ned.email, ["AUDITOR"], link), { code: "PT422", message: "ADDRESS_TAKEN", detail: "email" });
      });
    },
  },
  {
    name: "a person who was only invited is nobody to release to, and is counted nowhere",
    run: (stage) =>
      afterInviting(stage, "new@xa.example", ["SUPERVISOR"], async (auth, id) => {
        await asOwner(auth, "update member set roles = array['SUPERVISOR'] where id = $1", id);
        const reached = await asOwner(
          auth,
          "select 1 from portolan.members_of(array[portolan.principal('CUSTODIANS', $2)]) where member_id = $1",
          id,
          stage.scene.people.Ana.agencyId,
        );
        assert.deepEqual(reached, []);
        await auth.rows("set local role portolan_app");
        await auth.enter(stage.scene.people.Bob.session.secret);
        const { id: report } =
          (await auth.rows("select id from seizure_report where agency_id = $1 limit 1", stage.scene.people.Bob.agencyId))[0] ?? {};
        const preview = "select portolan.preview_release('SEIZURE_REPORT', $1, '[{\"member\": \"new@xa.example\"}]', '[]')";
        if (report) assert.equal((await auth.refusal(preview, report)).message, "UNKNOWN_RECIPIENT");
      }),
  },
  {
    name: "a forgotten password is set by its link once, and all sessions end",
    run: (stage) =>
      inTransaction(stage.administrator, false, async () => {
        const { Ned } = stage.scene.people;
        const auth = new Seat(stage.administrator);
        assert.equal((await asOwner(auth, "select * from portolan.make_link($1, 'PASSWORD_RESET', $2)", Ned.id, link)).length, 1);
        assert.deepEqual(await auth.refusal(accept, link), invalid);
        assert.deepEqual(await auth.rows(reset, link), [{ email: Ned.email }]);
        assert.deepEqual(await auth.refusal(reset, link), invalid);
        await auth.rows("set local role portolan_app");
        assert.equal((await auth.refusal("select portolan.enter($1)", Ned.session.secret)).code, "PT401");
      }),
  },
  {
    name: "no link for a password is made for who left or has not joined, nor an invitation for who is here",
    run: (stage) =>
      afterInviting(stage, "new@xa.example", ["AUDITOR"], async (auth, id) => {
        const make = "select * from portolan.make_link($1, $2, $3)";
        const { Lee, Ned } = stage.scene.people;
        assert.deepEqual(await asOwner(auth, make, Lee.id, "PASSWORD_RESET", hashSecret("x")), []);
        assert.deepEqual(await asOwner(auth, make, id, "PASSWORD_RESET", hashSecret("x")), []);
        assert.deepEqual(await asOwner(auth, make, Ned.id, "INVITATION", hashSecret("x")), []);
      }),
  },
];
