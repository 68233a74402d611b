// One invented report as rows: itself, its goods, route, parties and release.
import { countries } from "../../lib/codes/countries.ts";
import { commodityGroups, concealments, detections, directions, dispositions, placeKinds, transports } from "../../lib/codes/domain-codes.ts";
import { hsGoods } from "../../lib/codes/hs-goods.ts";
import type { Dice } from "../../lib/demonstration/dice.ts";
import { decodeItemId, itemIdCheckDigit } from "../../lib/postal/item-id.ts";
import type { Audience } from "./audiences.ts";
import { reference, type Skewed, skewed, uuid } from "./chance.ts";
import { narrative, phrase } from "./words.ts";

export type Row = (string | number | boolean | null)[];
export type Rows = { seizure_report: Row[]; seizure_goods: Row[]; route_leg: Row[]; seizure_party: Row[]; release: Row[] };

/** The columns that are filled; the others are empty in a report like these, or set by the database. */
export const columns: Record<keyof Rows, string> = {
  seizure_goods: "id, report_id, agency_id, audience_id, position, aspect, commodity_group, description, hs_code, quantity, unit, value, currency",
  route_leg: "id, report_id, agency_id, audience_id, position, role, country",
  seizure_party: "id, report_id, agency_id, audience_id, position, role, status, kind, name, birth_date, country, phone",
  seizure_report: `id, agency_id, audience_id, unit_id, author_id, reference, status, revision, tlp, occurred_on, place, place_kind, direction, transport,
    mail_class, item_id, concealment, detection, disposition, narrative, review_on, released_at, created_at, updated_at`,
  release: `agency_id, audience_id, record_kind, record_id, version, tlp, member_id, recipients, member_count, released_audience_id,
    parties_audience_id, released_at`,
};

const days = 86_400_000;
const firstDay = Date.UTC(2019, 0, 1);
const lastDay = Date.UTC(2025, 11, 31);
const group = skewed(commodityGroups, [55, 0.3, 6, 20, 14, 4, 0.7]);
const transport = skewed(transports, [48, 22, 10, 8, 6, 1, 5]);
const concealment = skewed([null, ...concealments], { flat: 2 });
const detection = skewed(detections, { flat: 2 });
const country = skewed(countries, { flat: 4 });
const hsCode = skewed(Object.keys(hsGoods), { flat: 3 });
const unit = skewed(["KGM", "H87", "GRM", "LTR", "MIL"], { flat: 1 });
const iso = (time: number) => new Date(time).toISOString();
const day = (time: number) => iso(time).slice(0, 10);

function itemId(dice: Dice, from: string): string {
  const serial = dice.digits(8);
  return `${dice.pick(["C", "E", "L", "R", "U"])}${dice.letters(1)}${serial}${itemIdCheckDigit(serial)}${from}`;
}

/** What the number says; a parcel where there is none. */
function mailClassOf(item: string | null): string {
  const decoded = item ? decodeItemId(item) : null;
  return (decoded?.ok && decoded.mailClass) || "PARCEL";
}

/** `progress` from 0 to 1: there are more reports each year. */
export function addReport(rows: Rows, dice: Dice, audience: Skewed<Audience>, progress: number): void {
  const { id: releasedTo, homeId, office, tlp, recipients, memberCount, isBilateral } = audience(dice);
  const { agencyId } = office;
  const report = uuid(dice);
  const occurred = firstDay + progress ** 0.7 * (lastDay - firstDay) - dice.between(0, 20) * days;
  const created = occurred + dice.between(0, 9 * days);
  const isReleased = !dice.chance(0.03);
  const released = isReleased ? created + dice.between(0, 4 * days) : null;
  const audienceId = isReleased ? releasedTo : homeId;
  const origin = country(dice);
  const way = transport(dice);
  const isMail = way === "MAIL";
  const hasParties = dice.chance(0.2);
  const partiesTo = isReleased && hasParties && isBilateral && dice.chance(0.5) ? releasedTo : homeId;
  const part = [report, agencyId, audienceId];

  const found = dice.between(1, 2);
  for (let position = 0; position < found; position++) {
    const value = dice.chance(0.5) ? dice.between(50, 90_000) : null;
    rows.seizure_goods.push([
      uuid(dice),
      ...part,
      position,
      "FOUND",
      group(dice),
      phrase(dice),
      hsCode(dice),
      dice.between(1, 5000),
      unit(dice),
      value,
      value && "USD",
    ]);
  }
  if (dice.chance(0.5)) {
    const value = dice.between(5, 200);
    rows.seizure_goods.push([uuid(dice), ...part, found, "DECLARED", null, phrase(dice), hsCode(dice), null, null, value, "USD"]);
  }
  const route = [
    ["ORIGIN", origin],
    ...Array.from({ length: dice.between(0, 2) }, () => ["TRANSIT", country(dice)]),
    ["DESTINATION", office.country],
  ];
  for (const [position, [role = "", where = ""]] of route.entries()) rows.route_leg.push([uuid(dice), ...part, position, role, where]);
  for (let position = 0; hasParties && position < dice.between(1, 2); position++) {
    const born = dice.chance(0.6) ? day(Date.UTC(dice.between(1950, 2005), dice.between(0, 11), dice.between(1, 28))) : null;
    const role = position ? "ADDRESSEE" : "SENDER";
    rows.seizure_party.push([
      uuid(dice),
      report,
      agencyId,
      partiesTo,
      position,
      role,
      "SUSPECT",
      "PERSON",
      phrase(dice),
      born,
      origin,
      `+${dice.digits(11)}`,
    ]);
  }
  const item = isMail && dice.chance(0.8) ? itemId(dice, origin) : null;
  rows.seizure_report.push([
    report,
    agencyId,
    audienceId,
    office.unitId,
    office.authorId,
    reference(dice, office.code),
    isReleased ? "RELEASED" : dice.chance(0.1) ? "WITHDRAWN" : "DRAFT",
    isReleased ? 2 : 1,
    tlp,
    day(occurred),
    `${dice.pick(["Mail centre", "Cargo shed", "Courier shed", "Port", "Airport"])} ${dice.between(1, 9)}`,
    dice.pick(placeKinds),
    dice.pick(directions),
    way,
    isMail ? mailClassOf(item) : null,
    item,
    concealment(dice),
    detection(dice),
    dice.pick(dispositions),
    narrative(dice, dice.chance(0.15) ? "arabic" : "latin"),
    hasParties ? day(occurred + 365 * days) : null,
    released && iso(released),
    iso(created),
    iso(released ?? created),
  ]);
  if (released) {
    const { supervisorId } = office;
    const reached = partiesTo === releasedTo ? recipients.replaceAll('"parties":false', '"parties":true') : recipients;
    rows.release.push([agencyId, homeId, "SEIZURE_REPORT", report, 1, tlp, supervisorId, reached, memberCount, releasedTo, partiesTo, iso(released)]);
  }
}
