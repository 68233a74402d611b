// The forms in which reports leave: each begins with, or carries on every row, who exported when and on which terms.
import { stringify } from "csv-stringify/sync";
import type { Coordinates } from "../codes/reference-code.ts";
import { type MappedFile, nameBeside } from "../imports/write-mapped.ts";
import type { ReadReport } from "./read-reports.ts";
import { reportColumns, reportRows } from "./report-columns.ts";
import { routeGeometry } from "./route-geometry.ts";

/** Of the export as a whole; `note` says it in words. */
export type ExportTerms = { exportedAt: string; exportedBy: string; agency: string; reports: number; withheld: number; note: string };

export type ExportFormat = {
  contentType: string;
  needsCoordinates: boolean;
  begin: (terms: ExportTerms) => string;
  /** `isFirst`: of the whole export. */
  report: (report: ReadReport, terms: ExportTerms, coordinates: Map<string, Coordinates>, isFirst: boolean) => string;
  /** How many were written: fewer than announced if some were recalled meanwhile. */
  end: (written: number) => string;
};

/** After the columns that can be imported again. */
const ofThePortal = ["agency", "status", "version", "released_at", "export_note"];
const ownColumns: MappedFile = { header: reportColumns.map(({ name }) => name), rows: reportRows };

/** In the columns and words of an agency's own files, where a mapping of them is kept. */
export function csvBy({ header, rows }: MappedFile): ExportFormat {
  const more = ofThePortal.map((name) => nameBeside(header, name));
  return {
    contentType: "text/csv; charset=utf-8; header=present",
    needsCoordinates: false,
    // With a byte order mark, without which Excel takes UTF-8 for the machine's own code page.
    begin: () => `\ufeff${stringify([[...header, ...more]], { record_delimiter: "windows" })}`,
    report: (report, { note }) => {
      const said = [report.agency, report.status, String(report.version), report.releasedAt ?? "", note];
      return stringify(
        rows(report).map((row) => [...row, ...said]),
        { record_delimiter: "windows" },
      );
    },
    end: () => "",
  };
}

const geojson: ExportFormat = {
  contentType: "application/geo+json",
  needsCoordinates: true,
  begin: (terms) => `{"type":"FeatureCollection","export":${JSON.stringify(terms)},"features":[`,
  report: ({ id, ...properties }, _terms, coordinates, isFirst) => {
    const geometry = routeGeometry(properties.legs.flatMap(({ office }) => (office && coordinates.get(office)) || []));
    return `${isFirst ? "" : ","}\n${JSON.stringify({ type: "Feature", id, geometry, properties })}`;
  },
  end: (written) => `\n],"written":${written}}\n`,
};

const jsonl: ExportFormat = {
  contentType: "application/jsonl; charset=utf-8",
  needsCoordinates: false,
  begin: (terms) => `${JSON.stringify({ export: terms })}\n`,
  report: (report) => `${JSON.stringify(report)}\n`,
  end: (written) => `${JSON.stringify({ end: { written } })}\n`,
};

/** By the ending of the file. */
export const exportFormats = { csv: csvBy(ownColumns), geojson, jsonl };
export type ExportFormatName = keyof typeof exportFormats;
