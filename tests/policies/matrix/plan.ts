// Which reports there will be: for each state and each kind of audience several, and what leads there.
import { recipientsOf } from "../../oracle/permission.ts";
import type { Content, Person, RecipientKind, Tlp } from "../../oracle/world.ts";
import type { Cast } from "./cast.ts";
import type { Dice } from "./dice.ts";

export const states = ["DRAFT", "RELEASED", "AMENDED", "CORRECTED", "RECALLED", "WITHDRAWN"] as const;
export type StateName = (typeof states)[number];
export const recipientKinds: RecipientKind[] = ["member", "unit", "agency", "operation", "community", "everyone"];
/** The widest recipient of the last release; nobody: never released. */
export type AudienceName = RecipientKind | "nobody";

export type PlannedAct = "draft" | "edit" | "ask" | "release" | "release elsewhere" | "supplement" | "correct" | "recall" | "open" | "withdraw";
export type Plan = {
  name: string;
  state: StateName;
  audience: AudienceName;
  tlp: Tlp;
  author: Person;
  hasParties: boolean;
  acts: PlannedAct[];
  /** Released before anything else, to this community, so that every run has older reports to open to newcomers. */
  early?: string;
};

/** On another PostgreSQL than the one that the product brings along, a third of the cases. */
export const perCell = process.env.PORTOLAN_TEST_POSTGRES ? 1 : 3;
const tlps: Tlp[] = ["RED", "AMBER_STRICT", "AMBER", "GREEN", "CLEAR"];

function leadingTo(state: StateName, audience: AudienceName, dice: Dice): PlannedAct[] {
  const edit: PlannedAct[] = dice.chance(0.3) ? ["edit"] : [];
  const ask: PlannedAct[] = dice.chance(0.5) ? ["ask"] : [];
  if (audience === "nobody") return ["draft", ...edit, ...ask, ...(state === "WITHDRAWN" ? (["withdraw"] as const) : [])];
  const before: PlannedAct[] = dice.chance(0.3) ? ["release elsewhere", "recall", ...edit, ...ask] : [];
  const amended: PlannedAct[] = dice.chance(0.5) ? [dice.pick(["supplement", "correct"])] : [];
  const then: Record<StateName, PlannedAct[]> = {
    DRAFT: [],
    RELEASED: [],
    AMENDED: [...amended, "supplement"],
    CORRECTED: [...amended, "correct"],
    RECALLED: [...amended, "recall", ...ask],
    WITHDRAWN: ["recall", ...edit, ...ask, "withdraw"],
  };
  const open: PlannedAct[] = audience === "community" || audience === "operation" ? ["open"] : [];
  return ["draft", ...edit, ...before, "release", ...open, ...then[state], ...(dice.chance(0.5) ? open : [])];
}

export function planReports(cast: Cast, dice: Dice): Plan[] {
  const authors = ["NorthOfficer", "SouthOfficer", "ARover", "HarbourOfficer", "BSupervisor", "DOfficer"].map(
    (name) => cast.people.find((one) => one.name === name) as Person,
  );
  const cells = [
    ...Array.from({ length: 8 }, () => ["DRAFT", "nobody"] as const),
    ...Array.from({ length: 3 }, () => ["WITHDRAWN", "nobody"] as const),
    ...states.slice(1).flatMap((state) => recipientKinds.flatMap((kind) => Array.from({ length: perCell }, () => [state, kind] as const))),
  ];
  const chosen = cells.map(([state, audience], place): Plan => {
    const able = audience === "unit" ? authors.filter((author) => (cast.unitsOf[author.agency]?.length ?? 0) > 0) : authors;
    const allowing = audience === "nobody" ? tlps : tlps.filter((tlp) => recipientsOf[tlp].includes(audience));
    return {
      name: `r${place}`,
      state,
      audience,
      tlp: dice.pick(allowing),
      // Every cell of three has reports of a unit and of nobody's unit.
      author: place % 3 === 0 ? dice.pick(able.filter(({ unit }) => unit)) : dice.pick(able),
      hasParties: perCell === 1 || place % 3 < 2 || dice.chance(0.5),
      acts: leadingTo(state, audience, dice),
    };
  });
  return [...chosen, ...toOpenLater(cast, chosen.length)];
}

/** One without parties in a community, one with them in an operation of agencies that may all receive them. */
function toOpenLater(cast: Cast, place: number): Plan[] {
  const author = cast.people.find(({ name }) => name === "BSupervisor") as Person;
  const early = { state: "RELEASED", author, acts: ["draft", "release"] } satisfies Partial<Plan>;
  return [
    { ...early, name: `r${place}`, audience: "community", tlp: "GREEN", hasParties: false, acts: [...early.acts], early: "Round" },
    { ...early, name: `r${place + 1}`, audience: "operation", tlp: "AMBER", hasParties: true, acts: [...early.acts], early: "Lantern" },
  ];
}

const countries = ["NL", "BR", "PA", "US", "CN", "CW"];

/** What the report says in its n-th form. Each has words that stand nowhere else. */
export function writeContent({ name, tlp, hasParties }: Plan, form: number, dice: Dice): Content {
  const goods = (line: number) => ({
    description: `${name}f${form}goods${line}`,
    hsCode: dice.pick(["930510", "930690", "240220", "300490", "711319"]),
    commodityGroup: dice.pick(["DRUGS", "SECURITY", "REVENUE"]),
  });
  return {
    tlp,
    narrative: `${name}f${form}words as told by its author`,
    goods: dice.chance(0.5) ? [goods(0)] : [goods(0), goods(1)],
    legs: [
      { role: "ORIGIN", country: dice.pick(countries) },
      ...(dice.chance(0.5) ? [{ role: "TRANSIT" as const, country: dice.pick(countries) }] : []),
      { role: "DESTINATION", country: dice.pick(countries) },
    ],
    parties: hasParties ? [`${name}f${form} sender`, ...(dice.chance(0.5) ? [`${name}f${form} addressee`] : [])] : [],
    itemId: `RA${String(100_000_000 + Number(name.slice(1)))}XA`,
    transport: dice.pick(["MAIL", "EXPRESS", "AIR_CARGO"]),
    concealment: dice.pick(["FALSE_BOTTOM", "TOY_OR_GIFT", "OTHER"]),
    occurredOn: `2026-0${dice.pick([1, 2, 3, 4])}-1${dice.pick([0, 1, 2, 3, 4, 5])}`,
  };
}
