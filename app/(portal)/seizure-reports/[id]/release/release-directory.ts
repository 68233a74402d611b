import "server-only";
import { graphql } from "../../../../graphql/contract.ts";
import { ask } from "../../../../session/ask.ts";

const DirectoryQuery = graphql(`
  query ReleaseDirectory {
    viewer { agency { id } }
    agencies { id name country kind receivesPersonalData }
    communities { id name description isOperation isRunning participants { agency { id } } }
  }
`);

/** Whom a release can be offered to, for the form. */
export async function readReleaseDirectory() {
  const { viewer, agencies, communities } = await ask(DirectoryQuery);
  return {
    own: viewer.agency.id,
    agencies: agencies.map((one) => ({ ...one })),
    communities: communities
      .filter(({ isRunning }) => isRunning)
      .map(({ participants, ...one }) => ({ ...one, agencies: participants.map(({ agency }) => agency.id) })),
  };
}
