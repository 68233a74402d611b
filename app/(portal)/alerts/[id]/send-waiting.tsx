import { Panel } from "../../../components/panel.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { directoryOf } from "../form/directory.ts";
import type { OneAlert } from "./alert-query.ts";
import { askedAddressing } from "./asked-addressing.ts";
import { ReleaseWaiting } from "./release-waiting.tsx";

const DirectoryQuery = graphql(`
  query AlertDirectory {
    viewer { agency { id } }
    agencies { id name }
    communities { id name isOperation isRunning }
  }
`);

/** An alert that waits, or that was recalled, before whoever may send it. */
export async function SendWaiting({ alert: { id, tlp, releaseRequest: request } }: { alert: OneAlert }) {
  // RED goes to persons, whom whoever writes it chooses.
  if (!request && tlp === "RED") return null;
  const [t, known] = await Promise.all([translations("alerts"), ask(DirectoryQuery)]);
  return (
    <Panel title={t(request ? "one.sendAsAsked" : "form.post")}>
      <ReleaseWaiting id={id} tlp={tlp} asked={request && askedAddressing(request)} directory={directoryOf(known)} />
    </Panel>
  );
}
