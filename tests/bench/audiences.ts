// To whom reports go: few audiences that much is released to, thousands that hardly anything is.
import type pg from "pg";
import { type Dice, diceFor } from "../../lib/demonstration/dice.ts";
import { type Skewed, skewed } from "./chance.ts";
import { type Enrolment, type Office, sights } from "./registry.ts";

export type Audience = { id: number; homeId: number; office: Office; tlp: string; recipients: string; memberCount: number; isBilateral: boolean };

type Draft = { office: Office; principals: number[]; reached: { agencyId: number; principal: number }[]; tlp: string; isBilateral: boolean };

function chosenBy(dice: Dice, office: Office, { principals, participants, offices }: Enrolment): Draft {
  const of = (kind: string) => principals.filter((one) => one.kind === kind);
  const agency = (agencyId: number) => ({ agencyId, principal: of("AGENCY").find((one) => one.agencyId === agencyId)?.id as number });
  const isBilateral = !dice.chance(0.3);
  const communities = of("EPOCH").filter((one) => participants.get(one.communityId ?? "")?.includes(office.agencyId));
  if (isBilateral || !communities.length) {
    const reached = [...new Set(Array.from({ length: dice.between(1, 4) }, () => dice.pick(offices).agencyId))]
      .filter((id) => id !== office.agencyId)
      .map(agency);
    return { office, reached, principals: reached.map(({ principal }) => principal), tlp: dice.chance(0.2) ? "AMBER_STRICT" : "AMBER", isBilateral };
  }
  const epoch = dice.pick(communities);
  const reached = (participants.get(epoch.communityId ?? "") ?? []).filter((id) => id !== office.agencyId).map(agency);
  const besides = dice.chance(0.5) ? [agency(dice.pick(offices).agencyId)].filter(({ agencyId }) => agencyId !== office.agencyId) : [];
  return {
    office,
    reached: [...reached, ...besides],
    principals: [epoch.id, ...besides.map(({ principal }) => principal)],
    tlp: "GREEN",
    isBilateral,
  };
}

/** Adds each viewer to as many audiences as make up its share, spread over the frequent and the rare. */
function reachViewers(drafts: Draft[], weights: number[], { viewers, principals }: Enrolment): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (const { sight, agencyId } of viewers) {
    const principal = principals.find((one) => one.kind === "AGENCY" && one.agencyId === agencyId)?.id as number;
    let missing = sights[sight] * total;
    const step = sight === "all" ? 1 : 7;
    for (let pass = 0; pass < step && missing > 0; pass++) {
      for (let place = pass; place < drafts.length && missing > 0; place += step) {
        if ((weights[place] ?? 0) > missing * 1.2) continue;
        missing -= weights[place] ?? 0;
        drafts[place]?.principals.push(principal);
        drafts[place]?.reached.push({ agencyId, principal });
      }
    }
  }
}

/** As many interned audiences as are wanted, and a choice among them. */
export async function internAudiences(administrator: pg.Client, enrolment: Enrolment, wanted: number): Promise<Skewed<Audience>> {
  const dice = diceFor("audiences");
  const office = skewed(enrolment.offices, { flat: 3 });
  const drafts = new Map<string, Draft>();
  while (drafts.size < wanted) {
    const draft = chosenBy(dice, office(dice), enrolment);
    const members = [...draft.office.home, ...draft.principals].sort((a, b) => a - b).join();
    if (draft.reached.length && !drafts.has(members)) drafts.set(members, draft);
  }
  const list = [...drafts.values()];
  const weights = list.map((_, place) => 1 / (place + 12));
  reachViewers(list, weights, enrolment);
  const intern = async (sets: number[][]) =>
    (
      await administrator.query<{ id: number }>(
        "select portolan.intern_audience(array(select value::integer from jsonb_array_elements_text(s.members))) as id from jsonb_array_elements($1) with ordinality as s (members, place) order by place",
        [JSON.stringify(sets)],
      )
    ).rows.map(({ id }) => id);
  const ids = await intern(list.map((draft) => [...draft.office.home, ...draft.principals]));
  const homes = await intern(list.map((draft) => draft.office.home));
  const { rows: agencies } = await administrator.query(`
    select a.id, a.name, a.country, (select count(*)::integer from member m where m.agency_id = a.id and m.left_at is null) as members from agency a`);
  const agencyOf = new Map(agencies.map((agency) => [agency.id, agency]));
  return skewed(
    list.map((draft, place): Audience => {
      const reached = [...new Map(draft.reached.map((one) => [one.agencyId, one])).values()].map(({ agencyId, principal }) => ({
        ...agencyOf.get(agencyId),
        parties: false,
        notify: [principal],
      }));
      const memberCount = reached.reduce((sum, { members }) => sum + members, 0);
      const { office, tlp, isBilateral } = draft;
      return { id: ids[place] as number, homeId: homes[place] as number, office, tlp, recipients: JSON.stringify(reached), memberCount, isBilateral };
    }),
    weights,
  );
}
