// The reports of the scene, each filed, released and changed as the product's role by the people whose step it is.
import type pg from "pg";
import type { Enrolled, Registry } from "../../running/registry.ts";
import type { ReportName, Told } from "./scene.ts";
import { inTransaction } from "./stage.ts";

type Recipients = Record<string, unknown>[];

export class Filing {
  constructor(readonly app: pg.Client) {}

  async as<Done>(person: Enrolled, work: () => Promise<Done>): Promise<Done> {
    return inTransaction(this.app, true, async () => {
      await this.app.query("select portolan.enter($1)", [person.session.secret]);
      return work();
    });
  }

  /** A draft with one line of goods, one leg and one party; its words are found by its name. */
  draft(by: Enrolled, name: string, tlp = "AMBER"): Promise<Told> {
    return this.as(by, async () => {
      const { rows } = await this.app.query(
        `insert into seizure_report (agency_id, unit_id, author_id, reference, tlp, occurred_on, place, transport, narrative)
         values (portolan.viewer_agency(), portolan.viewer_unit(), portolan.viewer_member(), upper($1), $2, '2026-03-05', 'Quay', 'MAIL', 'word' || $1)
         returning id, agency_id as "agencyId", audience_id as "audienceId", reference`,
        [name, tlp],
      );
      const report = rows[0] as Told;
      await this.addParts(report);
      return report;
    });
  }

  async addParts({ id, agencyId, audienceId, reference }: Told): Promise<void> {
    const whole = [id, agencyId, audienceId];
    await this.app.query("insert into seizure_goods (report_id, agency_id, audience_id, position, description) values ($1, $2, $3, 0, $4)", [
      ...whole,
      `goods${reference}`,
    ]);
    await this.app.query(
      "insert into route_leg (report_id, agency_id, audience_id, position, role, country) values ($1, $2, $3, 0, 'ORIGIN', 'NL')",
      whole,
    );
    await this.app.query("insert into seizure_party (report_id, agency_id, position, role, name) values ($1, $2, 0, 'SENDER', $3)", [
      id,
      agencyId,
      `party${reference}`,
    ]);
  }

  release(by: Enrolled, { id }: Told, to: Recipients, partiesTo: Recipients = []): Promise<void> {
    return this.as(by, async () => {
      const asked = ["SEIZURE_REPORT", id, JSON.stringify(to), JSON.stringify(partiesTo)];
      const { rows } = await this.app.query("select portolan.preview_release($1, $2, $3, $4) ->> 'digest' as digest", asked);
      await this.app.query("select portolan.release_record($1, $2, $3, $4, $5)", [...asked, rows[0].digest]);
    });
  }

  ask(by: Enrolled, { id }: Told, to: Recipients): Promise<unknown> {
    return this.say(by, "select portolan.ask_for_release('SEIZURE_REPORT', $1, $2, '[]', 'please')", id, JSON.stringify(to));
  }

  say(by: Enrolled, statement: string, ...values: unknown[]): Promise<unknown> {
    return this.as(by, () => this.app.query(statement, values));
  }
}

export async function tellReports(app: pg.Client, administrator: pg.Client, registry: Registry): Promise<Record<ReportName, Told>> {
  const filing = new Filing(app);
  const [Nora, Sol, Ada, Rob, Lee, Cal, Cora, Don, Dee, Eve] = ["Nora", "Sol", "Ada", "Rob", "Lee", "Cal", "Cora", "Don", "Dee", "Eve"].map(
    (name) => registry.people.get(name) as Enrolled,
  ) as [Enrolled, Enrolled, Enrolled, Enrolled, Enrolled, Enrolled, Enrolled, Enrolled, Enrolled, Enrolled];
  const [postal, customs] = [{ agency: registry.agencies.get("XB-POST") }, { agency: registry.agencies.get("XC-CUSTOMS") }];
  const amend = "select portolan.amend_record('SEIZURE_REPORT', $1, 'told later', $2)";
  const recall = "select portolan.recall_record('SEIZURE_REPORT', $1, 'INACCURATE', 'DESTROY')";

  const reports = {
    northDraft: await filing.draft(Nora, "northDraft"),
    southDraft: await filing.draft(Sol, "southDraft"),
    rovingDraft: await filing.draft(Rob, "rovingDraft"),
    toPost: await filing.draft(Nora, "toPost"),
    toCustoms: await filing.draft(Nora, "toCustoms"),
    corrected: await filing.draft(Nora, "corrected"),
    recalled: await filing.draft(Nora, "recalled"),
    named: await filing.draft(Nora, "named", "RED"),
    inCommunity: await filing.draft(Nora, "inCommunity", "GREEN"),
    toEveryone: await filing.draft(Sol, "toEveryone", "CLEAR"),
    toUnit: await filing.draft(Sol, "toUnit"),
    again: await filing.draft(Nora, "again"),
    partiesElsewhere: await filing.draft(Nora, "partiesElsewhere"),
    ofC: await filing.draft(Cal, "ofC"),
    ofD: await filing.draft(Don, "ofD"),
    sharedByD: await filing.draft(Don, "sharedByD"),
    recalledByD: await filing.draft(Don, "recalledByD"),
    orphan: await filing.draft(Lee, "orphan"),
  };
  await filing.release(Ada, reports.toPost, [postal]);
  await filing.release(Ada, reports.toCustoms, [customs], [customs]);
  await filing.say(Ada, amend, reports.toCustoms.id, false);
  await filing.release(Ada, reports.corrected, [customs]);
  await filing.say(Ada, amend, reports.corrected.id, true);
  for (const name of ["recalled", "again"] as const) {
    await filing.release(Ada, reports[name], [customs], [customs]);
    await filing.say(Ada, recall, reports[name].id);
  }
  await filing.release(Ada, reports.again, [postal]);
  await filing.release(Ada, reports.named, [{ member: Cal.email }], [{ member: Cal.email }]);
  await filing.release(Ada, reports.inCommunity, [{ community: registry.communities.get("Watch") }]);
  await filing.release(Ada, reports.toEveryone, [{ everyone: true }]);
  await filing.release(Ada, reports.toUnit, [{ unit: registry.units.get("XA-CUSTOMS/North") }]);
  await filing.release(Ada, reports.partiesElsewhere, [postal], [customs]);
  const toE = [{ agency: registry.agencies.get("XE-CUSTOMS") }];
  await filing.release(Dee, reports.sharedByD, toE, toE);
  await filing.release(Don, reports.recalledByD, toE);
  await filing.ask(Don, reports.ofD, toE);
  await filing.ask(Sol, reports.southDraft, [customs]);
  const consulted = "select portolan.record_access('opened', null, null, '{}', array['SEIZURE_REPORT:' || $1], 'ANSWERED')";
  await filing.say(Eve, consulted, reports.sharedByD.id);
  await filing.say(Cora, consulted, reports.toCustoms.id);
  await filing.say(Don, consulted, reports.ofD.id);
  await filing.say(Don, recall, reports.recalledByD.id);

  // No function of the product makes such a record: one that its own agency's supervisors do not see.
  await administrator.query(
    `update seizure_report set audience_id = portolan.intern_audience(array[portolan.principal('MEMBER', $2, null, $3)]) where id = $1`,
    [reports.orphan.id, Lee.agencyId, Lee.id],
  );
  await administrator.query("update seizure_party set audience_id = (select audience_id from seizure_report where id = $1) where report_id = $1", [
    reports.orphan.id,
  ]);
  const { rows } = await administrator.query("select id, audience_id from seizure_report");
  for (const report of Object.values(reports)) report.audienceId = rows.find((row) => row.id === report.id)?.audience_id;
  return reports;
}
