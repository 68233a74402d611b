import "server-only";
import { graphql } from "../../../graphql/contract.ts";
import { ask } from "../../../session/ask.ts";

const MemberQuery = graphql(`
  query SeizureReportFormMember {
    viewer {
      member {
        id
      }
    }
  }
`);

/** Whose habits and drafts the form keeps in the browser. */
export const readMember = async (): Promise<string> => (await ask(MemberQuery)).viewer.member?.id ?? "";
