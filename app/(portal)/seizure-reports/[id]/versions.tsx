import { Badge, Group, Text } from "@mantine/core";
import { LineList } from "../../../components/line-list.tsx";
import { TextLink } from "../../../components/link.tsx";
import { Moment } from "../../../components/moment.tsx";
import { Panel } from "../../../components/panel.tsx";
import type { ReportWords } from "../report-words.ts";
import type { Report } from "./report-query.ts";

type Props = { address: string; versions: Report["versions"]; shown: number | null; words: ReportWords };

/** What a record said at each release and amendment. */
export function Versions({ address, versions, shown, words: { t } }: Props) {
  if (!versions.length) return null;
  return (
    <Panel title={t("sections.versions")}>
      <LineList>
        {versions.map(({ version, note, isCorrection, createdAt, author }, place) => (
          <li key={version}>
            <Group gap="xs">
              {version === shown || (shown === null && place === 0) ? (
                <Text fw={600} aria-current="true">
                  {t("versions.number", { version })}
                </Text>
              ) : (
                <TextLink href={place === 0 ? address : `${address}?version=${version}`}>{t("versions.number", { version })}</TextLink>
              )}
              {isCorrection && (
                <Badge variant="light" color="red" radius="sm" tt="none">
                  {t("versions.correction")}
                </Badge>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              <Moment at={createdAt} />
              {author && ` · ${author.name}`}
            </Text>
            {note && <Text size="sm">{note}</Text>}
          </li>
        ))}
      </LineList>
    </Panel>
  );
}
