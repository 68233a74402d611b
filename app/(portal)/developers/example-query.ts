import type { Permission } from "../../session/viewer.ts";

const newestReports = `# The newest seizure reports that you may see.
query NewestReports {
  seizureReports(first: 5, orderBy: { by: RELEASED }) {
    totalCount
    edges {
      node {
        reference
        occurredOn
        place
        tlp
        agency { name country }
        goods { aspect description quantity unit hsCode }
        legs { role country }
      }
    }
  }
}
`;

const whoAmI = `# Who you are here and what you may do.
query WhoAmI {
  viewer {
    name
    roles
    permissions
    agency { name country kind }
  }
}
`;

/** A first query that works for the viewer. */
export const exampleFor = (permissions: readonly Permission[]) => (permissions.includes("SEIZURE_REPORT_READ") ? newestReports : whoAmI);
