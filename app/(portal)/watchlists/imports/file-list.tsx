import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import { TextLink } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { graphql, type VariablesOf } from "../../../graphql/contract.ts";
import { translations } from "../../../language/translations.ts";
import { ask } from "../../../session/ask.ts";
import { filePath } from "../addresses.ts";
import { FileState } from "./file-state.tsx";

const FilesQuery = graphql(`
  query EntryImports($filter: WatchlistEntryImportFilter!) {
    watchlistEntryImports(filter: $filter, first: 20) {
      edges {
        node {
          id
          name
          state
          progress
          waitingCount
          createdAt
          member {
            name
          }
          watchlist {
            name
          }
        }
      }
    }
  }
`);

/** The latest files of entries, each with how far it is; nothing where there is none. */
export async function FileList({ title, filter }: { title: string; filter: VariablesOf<typeof FilesQuery>["filter"] }) {
  const [t, { watchlistEntryImports }] = await Promise.all([translations("entry-imports"), ask(FilesQuery, { filter })]);
  const files = watchlistEntryImports.edges.map(({ node }) => node);
  if (!files.length) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <Stack component="ul" gap="xs" p={0} m={0} mb="lg" style={{ listStyle: "none" }}>
        {files.map(({ id, name, state, progress, waitingCount, createdAt, member, watchlist }) => (
          <Paper key={id} component="li" withBorder p="sm">
            <Group justify="space-between" gap="xs">
              <TextLink href={filePath(id)} fw={600}>
                {name}
              </TextLink>
              <FileState state={state} progress={progress} />
            </Group>
            <Text size="sm" c="dimmed">
              {[watchlist?.name, member?.name, waitingCount > 0 && t("waitsIn", { count: waitingCount })].filter(Boolean).join(" · ")} ·{" "}
              <Moment at={createdAt} />
            </Text>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
