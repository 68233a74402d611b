import "server-only";
import { notFound } from "next/navigation";
import { graphql } from "../../../graphql/contract.ts";
import { ask } from "../../../session/ask.ts";
import { isIdOf } from "../../id-in-path.ts";
import { type AlertValues, newLine, newParty } from "../form/alert-values.ts";

/** The own report that an alert is founded on: what it says is filled in, and the two are linked. */
export type ReportBehind = { id: string; reference: string; values: Partial<AlertValues> };

const ReportQuery = graphql(`
  query ReportBehindAlert($id: ID!) {
    viewer {
      agency {
        id
      }
    }
    node(id: $id) {
      ... on SeizureReport {
        id
        reference
        tlp
        handling
        handlingNote
        concealment
        agency {
          id
        }
        goods {
          aspect
          commodityGroup
          hsCode
        }
        legs {
          role
          country
          office
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

const soughtRoles = ["SENDER", "ADDRESSEE"];

export async function reportBehind(id: string): Promise<ReportBehind> {
  if (!isIdOf("SeizureReport", id)) notFound();
  const { node: report, viewer } = await ask(ReportQuery, { id });
  // What others shared is theirs to warn of.
  if (!report || !("reference" in report) || report.agency.id !== viewer.agency.id) notFound();
  const found = report.goods.filter(({ aspect }) => aspect === "FOUND");
  const codes = [...new Set(found.flatMap(({ hsCode }) => hsCode ?? []))];
  const line = (kind: string, value: string) => ({ ...newLine(kind), value });
  return {
    id: report.id,
    reference: report.reference,
    // Without the item: what was found is not on its way any more.
    values: {
      tlp: report.tlp,
      handling: report.handling,
      handlingNote: report.handlingNote,
      concealment: report.concealment,
      commodityGroup: found.find(({ commodityGroup }) => commodityGroup)?.commodityGroup ?? null,
      lines: [...report.legs.map(({ role, country, office }) => line(role, office ?? country)), ...codes.map((code) => line("HS_CODE", code))],
      parties: report.parties
        .filter(({ role }) => soughtRoles.includes(role))
        .map(({ role, name, address, country }) => ({ ...newParty(), role, name, address, country })),
    },
  };
}
