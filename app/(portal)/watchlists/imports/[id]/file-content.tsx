import { Group, Title } from "@mantine/core";
import { LinkButton } from "../../../../components/link.tsx";
import { Pager, pageOf } from "../../../../components/pager.tsx";
import { translations } from "../../../../language/translations.ts";
import { ask } from "../../../../session/ask.ts";
import { filePath } from "../../addresses.ts";
import { ApprovalDesk } from "../../approvals/approval-desk.tsx";
import { NominationsQuery } from "../../approvals/nominations-query.ts";

const pageSize = 25;
const parts = { all: {}, changes: { isChange: true }, new: { isChange: false } } as const;
type Part = keyof typeof parts;
export type Asked = { show?: string | string[]; after?: string | string[]; before?: string | string[] };

const partOf = (show: Asked["show"]): Part => (show === "changes" || show === "new" ? show : "all");
const pathOf = (id: string, part: Part) => (part === "all" ? filePath(id) : `${filePath(id)}?show=${part}`);

/** What waits from the file, to be looked at, and decided singly where one of them is different. */
export async function FileContent({ id, asked }: { id: string; asked: Asked }) {
  const part = partOf(asked.show);
  const filter = { import: id, states: ["WAITING" as const], ...parts[part] };
  const [t, { watchlistNominations }] = await Promise.all([
    translations("entry-imports"),
    ask(NominationsQuery, { filter, ...pageOf(asked, pageSize) }),
  ]);
  const { edges, pageInfo, totalCount } = watchlistNominations;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t("content")}
      </Title>
      <Group component="nav" gap="xs" mb="md" aria-label={t("show.label")}>
        {(Object.keys(parts) as Part[]).map((one) => (
          <LinkButton
            key={one}
            size="compact-md"
            href={pathOf(id, one)}
            variant={one === part ? "light" : "default"}
            {...(one === part && { "aria-current": "page" as const })}
          >
            {t(`show.${one}`)}
          </LinkButton>
        ))}
      </Group>
      <ApprovalDesk nominations={edges.map(({ node }) => structuredClone(node))} />
      <Pager path={pathOf(id, part)} pageInfo={pageInfo} total={totalCount} isByTime={false} />
    </section>
  );
}
