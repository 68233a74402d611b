import "server-only";
import { notFound } from "next/navigation";
import { decodeItemId } from "../../../../lib/postal/item-id.ts";
import { graphql } from "../../../graphql/contract.ts";
import { ask } from "../../../session/ask.ts";
import { isIdOf } from "../../id-in-path.ts";
import { emptyGoods, emptyLeg, emptyParty } from "../form/report-values.ts";
import type { AlertBehind } from "../form/use-report-form.ts";

const AlertQuery = graphql(`
  query AlertBehindReport($id: ID!) {
    node(id: $id) {
      ... on Alert {
        id
        reference
        tlp
        commodityGroup
        concealment
        lines {
          kind
          value
        }
        parties {
          role
          name
          address
          country
        }
      }
    }
  }
`);

const roles = ["ORIGIN", "TRANSIT", "DESTINATION"];

/** What an alert that the reader sees says of the find. */
export async function alertBehind(id: string): Promise<AlertBehind> {
  if (!isIdOf("Alert", id)) notFound();
  const { node: alert } = await ask(AlertQuery, { id });
  if (!alert || !("reference" in alert)) notFound();
  const lineOf = (kind: string) => alert.lines.find((line) => line.kind === kind)?.value ?? "";
  const itemId = lineOf("ITEM_ID");
  const decoded = decodeItemId(itemId);
  const legs = alert.lines
    .filter(({ kind }) => roles.includes(kind))
    .map(({ kind, value }) => ({ ...emptyLeg(kind), country: value.slice(0, 2), office: value.length > 2 ? value : "" }));
  const isPostal = itemId !== "" || lineOf("RECEPTACLE_ID") !== "";
  return {
    id: alert.id,
    reference: alert.reference,
    values: {
      detection: "INTEL_ALERT",
      detectionReference: alert.reference,
      tlp: alert.tlp,
      itemId,
      receptacleId: lineOf("RECEPTACLE_ID"),
      concealment: alert.concealment,
      ...(alert.commodityGroup && { found: [{ ...emptyGoods(), commodityGroup: alert.commodityGroup }] }),
      ...(isPostal && { transport: "MAIL", mailClass: decoded.ok ? decoded.mailClass : null }),
      ...(legs.length > 0 && { legs: legs.some(({ role }) => role === "ORIGIN") ? legs : [emptyLeg("ORIGIN"), ...legs] }),
      parties: alert.parties.map(({ role, name, address, country }) => ({ ...emptyParty(role), name, address: address ?? "", country })),
    },
  };
}
