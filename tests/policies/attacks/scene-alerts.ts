// The alerts of the scene, each written, sent out and answered as the product's role by the people whose step it is.
import type pg from "pg";
import type { Enrolled, Registry } from "../../running/registry.ts";
import type { Told } from "./scene.ts";
import { Filing } from "./scene-reports.ts";

export type AlertName = "draft" | "toTwo" | "recalled" | "red" | "ofD";

export const writeAlert = `insert into alert (agency_id, unit_id, author_id, reference, tlp, requested_action, severity, title, contact_name, contact_phone, valid_until)
  values (portolan.viewer_agency(), portolan.viewer_unit(), portolan.viewer_member(), upper($1), $2, 'INSPECT', 'HIGH', $1, 'Desk', '+297 1', now() + interval '1 day')
  returning id, agency_id as "agencyId", audience_id as "audienceId", reference`;
export const addLine = "insert into alert_line (alert_id, agency_id, audience_id, position, kind, value) values ($1, $2, $3, 0, 'WORDS', 'bicycle')";
export const addParty = "insert into alert_party (alert_id, agency_id, position, role, name) values ($1, $2, 0, 'SENDER', 'Somebody')";

class Posting extends Filing {
  write(by: Enrolled, name: string, tlp = "AMBER"): Promise<Told> {
    return this.as(by, async () => {
      const alert = (await this.app.query(writeAlert, [name, tlp])).rows[0] as Told;
      await this.app.query(addLine, [alert.id, alert.agencyId, alert.audienceId]);
      await this.app.query(addParty, [alert.id, alert.agencyId]);
      return alert;
    });
  }

  post(by: Enrolled, { id }: Told, to: object[], partiesTo: object[] = []): Promise<void> {
    return this.as(by, async () => {
      const asked = ["ALERT", id, JSON.stringify(to), JSON.stringify(partiesTo)];
      const { rows } = await this.app.query("select portolan.preview_release($1, $2, $3, $4) ->> 'digest' as digest", asked);
      await this.app.query("select portolan.release_record($1, $2, $3, $4, $5)", [...asked, rows[0].digest]);
      await this.app.query("select portolan.address_for_action($1, $2)", [id, JSON.stringify(to.slice(0, 1))]);
    });
  }
}

export async function tellAlerts(app: pg.Client, registry: Registry): Promise<Record<AlertName, Told>> {
  const posting = new Posting(app);
  const person = (name: string) => registry.people.get(name) as Enrolled;
  const agency = (code: string) => ({ agency: registry.agencies.get(code) });
  const [Nora, Ada, Bea, Cal, Don] = [person("Nora"), person("Ada"), person("Bea"), person("Cal"), person("Don")];
  const answer = "select portolan.answer_alert($1, 'FOUND', 'here')";
  const alerts = {
    draft: await posting.write(Nora, "alertDraft"),
    toTwo: await posting.write(Nora, "alertToTwo"),
    recalled: await posting.write(Nora, "alertRecalled"),
    red: await posting.write(Nora, "alertRed", "RED"),
    ofD: await posting.write(Don, "alertOfD"),
  };
  await posting.post(Ada, alerts.toTwo, [agency("XB-POST"), agency("XC-CUSTOMS")], [agency("XC-CUSTOMS")]);
  await posting.say(Bea, answer, alerts.toTwo.id);
  await posting.post(Ada, alerts.recalled, [agency("XC-CUSTOMS")], [agency("XC-CUSTOMS")]);
  await posting.say(Cal, answer, alerts.recalled.id);
  await posting.say(Ada, "select portolan.recall_record('ALERT', $1, 'INACCURATE', 'STOP_ACTION')", alerts.recalled.id);
  await posting.post(Ada, alerts.red, [{ member: Cal.email }]);
  await posting.post(Don, alerts.ofD, [agency("XC-CUSTOMS")]);
  await posting.say(Cal, answer, alerts.ofD.id);
  return alerts;
}
