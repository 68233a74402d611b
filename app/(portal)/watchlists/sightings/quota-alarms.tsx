import { Title } from "@mantine/core";
import { Moment } from "../../../components/moment.tsx";
import { RecordTable } from "../../../components/record-table.tsx";
import { graphql } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { readViewer } from "../../../session/viewer.ts";

const AlarmsQuery = graphql(`
  query WatchlistQuotaAlarms {
    watchlistQuotaAlarms(first: 20) {
      edges { node { id reachedAt member { name } } }
    }
  }
`);

/** Members of one's own agency who asked beyond the quota, for who oversees them; nothing where there is none. */
export async function QuotaAlarms() {
  if (!(await readViewer()).permissions.includes("CONSULTATION_READ")) return null;
  const [t, { watchlistQuotaAlarms }] = await Promise.all([translations("hit-only"), ask(AlarmsQuery)]);
  const alarms = watchlistQuotaAlarms.edges.map(({ node }) => node);
  if (!alarms.length) return null;
  return (
    <section>
      <Title order={2} size="h4" mt="lg" mb={4}>
        {t("alarms.title")}
      </Title>
      <p>{t("alarms.explained")}</p>
      <RecordTable
        label={t("alarms.title")}
        heads={[t("alarms.member"), t("alarms.when")]}
        rows={alarms.map(({ id, member, reachedAt }) => ({ key: id, cells: [member?.name ?? null, <Moment key="when" at={reachedAt} />] }))}
      />
    </section>
  );
}
