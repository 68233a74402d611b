// Everything that a report says to its reader, many at once, for what carries reports out of the portal.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Reader } from "../access/operation.ts";
import type { ReportInput } from "./report-input.ts";

/** In the names and forms of the contract. */
export type ReadReport = ReportInput & {
  id: string;
  reference: string;
  agency: string;
  status: string;
  version: number;
  releasedAt: string | null;
  updatedAt: string;
};

/** Those of the reports that the reader sees, in the order asked for. */
export async function readReports(reader: Reader, ids: readonly string[]): Promise<ReadReport[]> {
  const rows = await reader.rows<{ report: ReadReport & { key: string } }>(sql`
    select jsonb_build_object(
      'key', r.id, 'id', translate(encode(convert_to('SeizureReport:' || r.id, 'UTF8'), 'base64'), E'\n', ''),
      'reference', r.reference, 'agency', a.code, 'status', r.status, 'version', r.version,
      'releasedAt', to_char(r.released_at at time zone 'UTC', ${moment}), 'updatedAt', to_char(r.updated_at at time zone 'UTC', ${moment}))
    || jsonb_build_object(
      'ownReference', r.own_reference, 'tlp', r.tlp, 'handling', r.handling, 'handlingNote', r.handling_note,
      'occurredOn', r.occurred_on, 'place', r.place, 'placeKind', r.place_kind, 'placeCode', r.place_code, 'direction', r.direction,
      'offence', r.offence, 'transport', r.transport, 'mailClass', r.mail_class, 'itemId', r.item_id, 'receptacleId', r.receptacle_id,
      'waybill', r.waybill, 'postageAccount', r.postage_account, 'platform', r.platform, 'concealment', r.concealment,
      'detection', r.detection, 'detectionReference', r.detection_reference, 'laboratory', r.laboratory, 'disposition', r.disposition,
      'narrative', r.narrative,
      -- It would tell others that somebody is named.
      'reviewOn', case when r.agency_id = ${reader.viewer.agencyId} then r.review_on end,
      'goods', coalesce((select jsonb_agg(jsonb_build_object(
          'aspect', g.aspect, 'commodityGroup', g.commodity_group, 'description', g.description, 'hsCode', g.hs_code,
          'quantity', trim_scale(g.quantity)::text, 'unit', g.unit, 'isEstimated', g.is_estimated, 'isNet', g.is_net, 'pieces', g.pieces,
          'value', trim_scale(g.value)::text, 'currency', g.currency, 'brand', g.brand, 'rightHolder', g.right_holder,
          'purity', trim_scale(g.purity)::text, 'serialNumber', g.serial_number, 'cites', g.cites) order by g.position)
        from seizure_goods g where g.report_id = r.id), '[]'),
      'legs', coalesce((select jsonb_agg(jsonb_build_object('role', l.role, 'country', l.country, 'office', l.office) order by l.position)
        from route_leg l where l.report_id = r.id), '[]'),
      'parties', coalesce((select jsonb_agg(jsonb_build_object(
          'role', p.role, 'status', p.status, 'kind', p.kind, 'name', p.name, 'birthDate', p.birth_date, 'address', p.address,
          'country', p.country, 'phone', p.phone, 'email', p.email, 'document', p.document) order by p.position)
        from seizure_party p where p.report_id = r.id), '[]')) as report
    from seizure_report r join agency a on a.id = r.agency_id
    where r.id = any (${ids}::uuid[])`);
  const byKey = new Map(rows.map(({ report: { key, ...report } }) => [key, report as ReadReport]));
  return ids.flatMap((id) => byKey.get(id) ?? []);
}

const moment = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
