// The patterns of the scene, each filed and released as the product's role by the people whose step it is.
import type pg from "pg";
import type { Enrolled, Registry } from "../../running/registry.ts";
import type { Told } from "./scene.ts";
import { Filing } from "./scene-reports.ts";

export type PatternName = "ofNorth" | "ofSouth" | "toC" | "ofC" | "ofD" | "byDToE" | "orphan";

async function draft(filing: Filing, by: Enrolled, name: string): Promise<Told> {
  return filing.as(by, async () => {
    const { rows } = await filing.app.query(
      `insert into pattern (agency_id, unit_id, author_id, reference, title)
       values (portolan.viewer_agency(), portolan.viewer_unit(), portolan.viewer_member(), upper('pattern-' || $1), $1)
       returning id, agency_id as "agencyId", audience_id as "audienceId", reference`,
      [name],
    );
    const { id, agencyId, audienceId } = rows[0] as Told;
    const whole = [id, agencyId, audienceId];
    await filing.app.query(
      "insert into pattern_leg (pattern_id, agency_id, audience_id, position, role, country) values ($1, $2, $3, 0, 'ORIGIN', 'NL')",
      whole,
    );
    await filing.app.query(
      "insert into pattern_indicator (pattern_id, agency_id, audience_id, position, kind, value) values ($1, $2, $3, 0, 'WORDS', 'nothing'), ($1, $2, $3, 1, 'ORIGIN', 'NL')",
      whole,
    );
    return rows[0] as Told;
  });
}

const release = (filing: Filing, by: Enrolled, { id }: Told, agency: number | undefined) =>
  filing.as(by, async () => {
    const asked = ["PATTERN", id, JSON.stringify([{ agency }]), "[]"];
    const { rows } = await filing.app.query("select portolan.preview_release($1, $2, $3, $4) ->> 'digest' as digest", asked);
    await filing.app.query("select portolan.release_record($1, $2, $3, $4, $5)", [...asked, rows[0].digest]);
  });

export async function tellPatterns(app: pg.Client, administrator: pg.Client, registry: Registry): Promise<Record<PatternName, Told>> {
  const filing = new Filing(app);
  const who = (name: string) => registry.people.get(name) as Enrolled;
  const patterns = {
    ofNorth: await draft(filing, who("Nora"), "ofNorth"),
    ofSouth: await draft(filing, who("Sol"), "ofSouth"),
    toC: await draft(filing, who("Nora"), "toC"),
    ofC: await draft(filing, who("Cal"), "ofC"),
    ofD: await draft(filing, who("Don"), "ofD"),
    byDToE: await draft(filing, who("Don"), "byDToE"),
    orphan: await draft(filing, who("Lee"), "orphan"),
  };
  await release(filing, who("Ada"), patterns.toC, registry.agencies.get("XC-CUSTOMS"));
  await release(filing, who("Dee"), patterns.byDToE, registry.agencies.get("XE-CUSTOMS"));
  // No function of the product makes such a record: one that its own agency's supervisors do not see.
  await administrator.query(
    "update pattern set audience_id = portolan.intern_audience(array[portolan.principal('MEMBER', $2, null, $3)]) where id = $1",
    [patterns.orphan.id, who("Lee").agencyId, who("Lee").id],
  );
  const { rows } = await administrator.query("select id, audience_id from pattern");
  for (const pattern of Object.values(patterns)) pattern.audienceId = rows.find((row) => row.id === pattern.id)?.audience_id;
  return patterns;
}
