// What is measured, against which bar, and the same question in plain SQL for comparison.
import { rareWords } from "./words.ts";

export type Line = {
  group: "page" | "filter" | "order" | "count" | "search" | "report" | "feed";
  name: string;
  /** Arguments of `seizureReports` besides the place of the page. */
  asked: string;
  /** The condition on `r` as somebody would write it by hand; null where there is nothing to compare. */
  plain: string | null;
  /** Milliseconds at p95; null where the issue names none. */
  bar: number | null;
};

const bar = 50;
const goods = (condition: string) => `exists (select from seizure_goods g where g.report_id = r.id and ${condition})`;
const leg = (role: string, country: string) =>
  `exists (select from route_leg l where l.report_id = r.id and l.role = '${role}' and l.country = '${country}')`;
const filter = (name: string, asked: string, plain: string): Line => ({ group: "filter", name, asked: `filter: { ${asked} }`, plain, bar });
const search = (name: string, word: string): Line => ({
  group: "search",
  name,
  asked: `search: ${JSON.stringify(word)}`,
  plain: `r.search @@ websearch_to_tsquery('portolan.words', '${word}')`,
  bar: 60,
});

export const pages: Line[] = ["first", "tenth", "last"].map((name) => ({ group: "page", name: `${name} page`, asked: "", plain: "true", bar }));

/** `agency` is a large one's id in the contract and in the database; `itemId` one that a report has. */
export const filters = (agency: { id: string; row: number }, itemId: string): Line[] => [
  filter("day, from", 'occurredFrom: "2025-06-01"', "r.occurred_on >= '2025-06-01'"),
  filter("day, a week of 2019", 'occurredFrom: "2019-03-04", occurredUntil: "2019-03-10"', "r.occurred_on between '2019-03-04' and '2019-03-10'"),
  filter("origin, frequent", "origin: [AD]", leg("ORIGIN", "AD")),
  filter("origin, rare", "origin: [ZW]", leg("ORIGIN", "ZW")),
  filter("transit", "transit: [AM]", leg("TRANSIT", "AM")),
  filter("destination", "destination: [AE]", leg("DESTINATION", "AE")),
  filter("commodity, frequent", "commodityGroup: [DRUGS]", goods("g.commodity_group = 'DRUGS'")),
  filter("commodity, rare", "commodityGroup: [CULTURAL_HERITAGE]", goods("g.commodity_group = 'CULTURAL_HERITAGE'")),
  filter("HS chapter", 'hsPrefix: "01"', goods("g.hs_code like '01%'")),
  filter("HS subheading, rare", 'hsPrefix: "970531"', goods("g.hs_code like '970531%'")),
  filter("concealment", "concealment: [SPLIT_SHIPMENT]", "r.concealment = 'SPLIT_SHIPMENT'"),
  filter("detection", "detection: [RANDOM]", "r.detection = 'RANDOM'"),
  filter("transport, rare", "transport: [RAIL]", "r.transport = 'RAIL'"),
  filter("class of mail", "mailClass: [EMS]", "r.mail_class = 'EMS'"),
  filter("agency", `agencies: ["${agency.id}"]`, `r.agency_id = ${agency.row}`),
  filter("traffic light", "tlp: [GREEN]", "r.tlp = 'GREEN'"),
  filter("status, drafts", "status: [DRAFT]", "r.status = 'DRAFT'"),
  filter("own", "own: true", "r.agency_id = 0"),
  filter("shared", "own: false", "r.agency_id <> 0"),
  filter("item", `itemId: "${itemId}"`, `r.item_id = '${itemId}'`),
  filter(
    "three, frequent",
    "origin: [AD], commodityGroup: [DRUGS], transport: [MAIL]",
    `${leg("ORIGIN", "AD")} and ${goods("g.commodity_group = 'DRUGS'")} and r.transport = 'MAIL'`,
  ),
  filter(
    "three, rare",
    "transit: [ZA], commodityGroup: [MONEY_LAUNDERING_TF], concealment: [TOY_OR_GIFT]",
    `${leg("TRANSIT", "ZA")} and ${goods("g.commodity_group = 'MONEY_LAUNDERING_TF'")} and r.concealment = 'TOY_OR_GIFT'`,
  ),
];

export const orders: Line[] = ["RELEASED", "UPDATED"].map((by) => ({
  group: "order",
  name: `by ${by.toLowerCase()}`,
  asked: `orderBy: { by: ${by} }`,
  plain: null,
  bar: null,
}));

export const searches: Line[] = [
  search("rare word, Latin", rareWords.latin),
  search("rare word, Arabic", rareWords.arabic),
  search("common word, Latin", "parcel"),
  search("common word, Arabic", "ضابط"),
  search("two words", "parcel suspicious"),
  search("word in one of a hundred", "plastic wrapped powder hidden"),
];

export const count: Line = { group: "count", name: "total count", asked: "", plain: null, bar: null };
/** By how much the viewer sees. */
export const countBars = { all: 250, fifth: 60, thousandth: 10, nothing: 10 };

export const report: Line = { group: "report", name: "one report with everything", asked: "", plain: null, bar: 20 };

export const feed: Line = { group: "feed", name: "feed of changes", asked: "", plain: null, bar: 50 };
