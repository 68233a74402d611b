import { Panel } from "../../../components/panel.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { directoryOf } from "../form/directory.ts";
import type { OneAlert } from "./alert-query.ts";
import { askedAddressing } from "./asked-addressing.ts";
import { ReleaseAsAsked } from "./release-as-asked.tsx";

const DirectoryQuery = graphql(`
  query AlertDirectory {
    viewer { agency { id } }
    agencies { id name }
    communities { id name isOperation isRunning }
  }
`);

type Props = { alert: OneAlert; request: NonNullable<OneAlert["releaseRequest"]> };

/** An alert that waits, before whoever may send it. */
export async function SendAsAsked({ alert: { id, tlp }, request }: Props) {
  const [t, known] = await Promise.all([translations("alerts"), ask(DirectoryQuery)]);
  return (
    <Panel title={t("one.sendAsAsked")}>
      <ReleaseAsAsked id={id} tlp={tlp} asked={askedAddressing(request)} directory={directoryOf(known)} />
    </Panel>
  );
}
