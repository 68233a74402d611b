// Reports by chance, as an agency files them.
import fc from "fast-check";
import * as codes from "../../lib/codes/domain-codes.ts";

// What a form's texts can hold, formulas, quotes and line ends among them; trimmed, as they are stored.
export const text = fc
  .string({ unit: fc.constantFrom(..."aéñ中 \"',;=+-@\n\t'€1"), minLength: 1, maxLength: 12 })
  .map((one) => one.trim())
  .filter((one) => one !== "");
const maybe = <One>(one: fc.Arbitrary<One>) => fc.option(one, { nil: null });
const decimal = fc.tuple(fc.nat(99_999), fc.nat(99)).map(([whole, part]) => String(Number(`${whole}.${String(part).padStart(2, "0")}`)));
export const oneOf = <One>(values: readonly One[]) => fc.constantFrom(...values);
const country = fc.constantFrom("NL", "CO", "AW", "CN");
const day = fc.date({ min: new Date("2020-01-01"), max: new Date("2026-01-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

const goods = fc.record({
  aspect: fc.constant("FOUND" as const),
  commodityGroup: maybe(oneOf(codes.commodityGroups)),
  description: text,
  quantity: decimal,
  unit: fc.constantFrom("KGM", "H87"),
  isEstimated: fc.boolean(),
  isNet: fc.boolean(),
  pieces: maybe(fc.nat(1000)),
  brand: maybe(text),
});
const leg = fc.record({ role: oneOf(codes.legRoles), country, office: fc.constantFrom(null, "NLAMS") });
const party = fc.record({
  role: oneOf(codes.partyRoles),
  status: oneOf(codes.partyStatuses),
  kind: oneOf(codes.partyKinds),
  name: text,
  phone: maybe(text),
});
export const report = fc.record({
  occurredOn: day,
  place: text,
  transport: oneOf(codes.transports),
  tlp: oneOf(codes.tlps),
  handling: oneOf(codes.handlings),
  concealment: maybe(oneOf(codes.concealments)),
  narrative: maybe(text),
  offence: maybe(text),
  goods: fc.array(goods, { minLength: 1, maxLength: 3 }),
  legs: fc.array(leg, { maxLength: 4 }).map((legs) => [{ role: "ORIGIN" as const, country: "NL", office: null }, ...legs]),
  parties: fc.array(party, { maxLength: 2 }),
});
