// A hundred agencies with units, people and communities, entered as an operator enters them; and those
// whose sight is measured: they file nothing, and see what they see by release alone.
import type pg from "pg";
import { countries } from "../../lib/codes/countries.ts";
import { diceFor } from "../../lib/demonstration/dice.ts";
import { Registry } from "../running/registry.ts";

/** How much each viewer is to see, as a share of all that is released. */
export const sights = { all: 1, fifth: 0.2, thousandth: 0.001, nothing: 0 } as const;
export type Sight = keyof typeof sights;
export type Viewer = { sight: Sight; agencyId: number; key: string };

export type Principal = { id: number; kind: string; agencyId: number | null; unitId: string | null; communityId: string | null };
export type Office = { agencyId: number; code: string; country: string; unitId: string; authorId: string; supervisorId: string; home: number[] };
export type Enrolment = { offices: Office[]; viewers: Viewer[]; principals: Principal[]; participants: Map<string, number[]> };

export async function enrol(administrator: pg.Client, agencyCount: number): Promise<Enrolment> {
  const registry = new Registry(administrator);
  const dice = diceFor("registry");
  const viewers: Viewer[] = [];
  for (const [place, sight] of (Object.keys(sights) as Sight[]).entries()) {
    const code = `${["NL", "FR", "GB", "DE"][place]}-PARTNER`;
    await registry.agency(code, { receivesPersonalData: true });
    const { agencyId, key } = await registry.member(`Viewer ${sight}`, code, ["ANALYST"]);
    viewers.push({ sight, agencyId, key: key.secret });
  }
  await administrator.query("update api_key set expires_at = null");
  const offices: (Omit<Office, "home"> & { place: string })[] = [];
  for (let place = 0; place < agencyCount - viewers.length; place++) {
    const country = countries[(place * 5) % 56] as string;
    const code = `${country}-${place < 56 ? "CUSTOMS" : "POST"}`;
    const agencyId = await registry.agency(code, { receivesPersonalData: true, units: ["Mail control", "Cargo control", "Investigations"] });
    const supervisor = await registry.member("Supervisor", `${code}/Investigations`, ["SUPERVISOR"]);
    for (const unit of ["Mail control", "Cargo control", "Investigations"]) {
      const author = await registry.member(`Officer of ${unit}`, `${code}/${unit}`, ["OFFICER"]);
      offices.push({
        agencyId,
        code,
        country,
        unitId: author.unitId as string,
        authorId: author.id,
        supervisorId: supervisor.id,
        place: `${code}/${unit}`,
      });
    }
  }
  const participants = new Map<string, number[]>();
  const codes = [...new Set(offices.map(({ code }) => code))];
  for (let place = 0; place < 24; place++) {
    const isOperation = place % 2 === 1;
    const members = new Set(Array.from({ length: dice.between(3, isOperation ? 6 : 20) }, () => dice.pick(codes)));
    const [coordinator = "", ...others] = members;
    const id = await registry.community(`${isOperation ? "Operation" : "Community"} ${place}`, isOperation ? "OPERATION" : "COMMUNITY", coordinator);
    for (const other of others) await registry.join(`${isOperation ? "Operation" : "Community"} ${place}`, other);
    participants.set(
      id,
      [...members].map((code) => registry.agencies.get(code) as number),
    );
  }
  const { rows: principals } = await administrator.query<Principal>(`
    select distinct on (p.kind, p.agency_id, p.unit_id, e.community_id) p.id, p.kind, p.agency_id as "agencyId", p.unit_id as "unitId", e.community_id as "communityId"
    from portolan.principal p left join community_epoch e on e.id = p.epoch_id
    where p.kind in ('AGENCY', 'UNIT', 'CUSTODIANS', 'EPOCH') order by p.kind, p.agency_id, p.unit_id, e.community_id, e.number desc`);
  const find = (kind: string, agencyId: number, unitId: string | null) =>
    principals.find((one) => one.kind === kind && one.agencyId === agencyId && one.unitId === unitId)?.id as number;
  return {
    offices: offices.map((office) => ({
      ...office,
      home: [find("CUSTODIANS", office.agencyId, null), find("UNIT", office.agencyId, office.unitId)],
    })),
    viewers,
    principals,
    participants,
  };
}
