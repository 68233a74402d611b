// Consultations of the viewer's records in brief: the same agency with the same record counts up instead of repeating.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Reader } from "./operation.ts";

/** `latest`: the id of the last of them. */
export type Consulted = { latest: string; count: number };

/** Those of the last days, latest first. */
export const briefConsultations = (operation: Reader, days: number, most: number): Promise<Consulted[]> =>
  operation.rows<Consulted>(sql`
    select (array_agg(c.id order by c.consulted_at desc, c.id desc))[1] as latest, count(*)::integer as count
    from consultation c where c.consulted_at > now() - make_interval(days => ${days}::integer)
    group by c.consulter_id, c.record_kind, c.record_id
    order by max(c.consulted_at) desc, latest limit ${most}`);
