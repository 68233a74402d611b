// The template: the columns that people fill in, and one row as an example in the reader's language.
import { stringify } from "csv-stringify/sync";
import type { Language } from "../languages/language.ts";
import { messages } from "../languages/messages.ts";
import { reportColumns } from "../seizures/report-columns.ts";

const exampleCodes: Record<string, string> = {
  occurred_on: "2026-03-05",
  place_kind: "MAIL_CENTRE",
  place_code: "AWAUA",
  direction: "IMPORT",
  transport: "MAIL",
  goods_aspect: "FOUND",
  commodity_group: "DRUGS",
  quantity: "1.25",
  unit: "KGM",
  origin_country: "CO",
  destination_country: "AW",
  mail_class: "PARCEL",
  item_id: "CP123456785CO",
  concealment: "CLOTHING_LINING",
  detection: "XRAY_CT",
  tlp: "AMBER",
  handling: "H0",
  party_role: "SENDER",
  party_status: "SUSPECT",
  party_country: "CO",
};

/** As a file for spreadsheets: with the mark by which they know UTF-8. */
export function templateFile(language: Language): string {
  const words = messages[language].imports.example as Record<string, string>;
  const names = reportColumns.map(({ name }) => name).filter((name) => name !== "reference");
  return stringify([names, names.map((name) => words[name] ?? exampleCodes[name] ?? "")], { bom: true, record_delimiter: "windows" });
}
