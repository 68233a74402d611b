import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { graphql } from "../../../graphql/contract.ts";
import { ask } from "../../../session/ask.ts";
import { idInPath } from "../../id-in-path.ts";

const AgencyQuery = graphql(`
  query Agency($id: ID!) {
    viewer { agency { id } }
    node(id: $id) {
      ... on Agency {
        id code name country kind receivesPersonalData personalDataBasis
        phone email dutyPhone dutyEmail dutyLanguages dutyHours timeZone viewerCanEdit
      }
    }
  }
`);

export const readAgency = cache(async (part: string) => {
  const id = idInPath("Agency", part) ?? notFound();
  const { node, viewer } = await ask(AgencyQuery, { id });
  if (!node || !("code" in node)) notFound();
  return { agency: node, isOwn: node.id === viewer.agency.id };
});
