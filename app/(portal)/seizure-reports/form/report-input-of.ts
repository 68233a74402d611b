// From what the form holds to the contract's input, and from a fault's path there back to the form's field.
import type { ReportInput } from "../../../../lib/seizures/report-input.ts";
import type { Fault } from "../../../../lib/user-error.ts";
import { type GoodsValues, type LegValues, originOf, type PartyValues, type ReportValues } from "./report-values.ts";

const text = (value: string) => value.trim() || null;
const code = (value: string) => value.replace(/[\s.]/g, "").toUpperCase() || null;

/** "2,5" is two and a half; "1,250" could be either, and is left for the person to say. */
export function decimalOf(written: string): string | null {
  const bare = written.replace(/\s/g, "");
  return (/^\d+,(\d{1,2}|\d{4})$/.test(bare) ? bare.replace(",", ".") : bare) || null;
}

const isBlankGoods = ({ key: _key, unit: _unit, currency: _currency, isEstimated: _estimated, isNet: _net, ...rest }: GoodsValues) =>
  Object.values(rest).every((value) => !value);
const isBlankLeg = ({ country, office }: LegValues) => !country && !office.trim();
const isBlankParty = ({ key: _key, role: _role, status: _status, kind: _kind, ...rest }: PartyValues) =>
  Object.values(rest).every((value) => !value?.trim());

type Placed<Line> = { at: string; line: Line };
const placed = <Line>(lines: Line[], name: string, isKept: (line: Line, place: number) => boolean): Placed<Line>[] =>
  lines.map((line, place) => ({ at: `${name}.${place}`, line, isKept: isKept(line, place) })).filter((one) => one.isKept);

function goodsOf({ line }: Placed<GoodsValues>, aspect: "FOUND" | "DECLARED"): ReportInput["goods"][number] {
  return {
    aspect,
    commodityGroup: line.commodityGroup as "DRUGS" | null,
    description: line.description.trim(),
    hsCode: code(line.hsCode),
    quantity: decimalOf(line.quantity),
    // Without a quantity the unit that was remembered says nothing.
    unit: aspect === "FOUND" || line.quantity.trim() ? line.unit : null,
    isEstimated: line.isEstimated,
    isNet: line.isNet,
    pieces: /^\s*\d+\s*$/.test(line.pieces) ? Number(line.pieces) : null,
    value: decimalOf(line.value),
    currency: line.currency,
    brand: text(line.brand),
    rightHolder: text(line.rightHolder),
    purity: decimalOf(line.purity),
    serialNumber: text(line.serialNumber),
    cites: text(line.cites),
  };
}

const partyOf = ({ line }: Placed<PartyValues>): NonNullable<ReportInput["parties"]>[number] => ({
  role: line.role as "SENDER",
  status: line.status as "UNKNOWN",
  kind: line.kind as "PERSON",
  name: line.name.trim(),
  birthDate: line.birthDate || null,
  address: text(line.address),
  country: line.country,
  phone: text(line.phone),
  email: text(line.email),
  document: text(line.document),
});

export type Filled = {
  input: ReportInput;
  /** Faults that the input cannot carry, because it has no place for what was written. */
  faults: Fault[];
  /** The form's field for a path in the input. */
  fieldOf: (path: readonly string[]) => string;
};

/** Lines left blank are left out, but for the first of the goods found and the origin, which are needed. */
export function inputOf(values: ReportValues): Filled {
  const origin = originOf(values.legs);
  const found = placed(values.found, "found", (line, place) => place === 0 || !isBlankGoods(line));
  const declared = placed(values.declared, "declared", (line) => !isBlankGoods(line));
  const legs = placed(values.legs, "legs", (leg, place) => place === origin || !isBlankLeg(leg));
  const parties = placed(values.parties, "parties", (party) => !isBlankParty(party));
  const goods = [...found, ...declared];
  const { occurredOn, place, transport, placeKind, direction, mailClass, concealment, detection, laboratory, disposition, tlp, handling } = values;

  const input = {
    occurredOn,
    place: place.trim(),
    placeKind,
    placeCode: code(values.placeCode),
    direction,
    ownReference: text(values.ownReference),
    offence: text(values.offence),
    transport,
    mailClass,
    itemId: code(values.itemId),
    receptacleId: code(values.receptacleId),
    waybill: text(values.waybill),
    postageAccount: text(values.postageAccount),
    platform: text(values.platform),
    concealment,
    detection,
    detectionReference: text(values.detectionReference),
    laboratory,
    disposition,
    narrative: text(values.narrative),
    tlp,
    handling,
    handlingNote: text(values.handlingNote),
    reviewOn: values.reviewOn || null,
    goods: goods.map((one) => goodsOf(one, one.at.startsWith("found") ? "FOUND" : "DECLARED")),
    legs: legs.map(({ line }) => ({ role: line.role, country: line.country ?? "", office: code(line.office) })),
    parties: parties.map(partyOf),
  } as ReportInput;

  const lists: Record<string, { at: string }[]> = { goods, legs, parties };
  const fieldOf = ([name = "", place, ...rest]: readonly string[]) => {
    const list = lists[name];
    if (!list) return name;
    if (place === undefined) return name === "goods" ? "found.0.description" : name === "legs" ? `legs.${origin}.country` : `${name}.0.name`;
    return [list[Number(place)]?.at, ...rest].join(".");
  };
  return {
    input,
    fieldOf,
    faults: [
      ...(transport ? [] : [{ code: "REQUIRED" as const, field: ["transport"] }]),
      ...goods.flatMap(({ line }, at) =>
        line.pieces.trim() && !/^\s*\d+\s*$/.test(line.pieces) ? [{ code: "INVALID" as const, field: ["goods", String(at), "pieces"] }] : [],
      ),
    ],
  };
}
