"use client";
import { Alert, Button, Group, Text } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useStep } from "../../../components/use-step.ts";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const See = graphql(`
  mutation PatternSeeFits($id: ID!, $seizureReports: [ID!]!) {
    done: patternSeeFits(input: { id: $id, seizureReports: $seizureReports }) {
      userErrors { message }
    }
  }
`);

type Props = { id: string; count: number; reports: string[]; isOwn: boolean; maySee: boolean };

/** Seizures that newly fit: of a pattern of ours, or seizures of ours; until an officer says that they were seen. */
export function NewFits({ id, count, reports, isOwn, maySee }: Props) {
  const t = useTranslations("patterns");
  const { isActing, take } = useStep();
  const see = () => take(async () => (await askFromBrowser(See, { id, seizureReports: reports })).done.userErrors[0]?.message);
  return (
    <Alert variant="light" mb="sm" p="sm" role="status">
      <Group justify="space-between" gap="sm">
        <Text fw={600}>{t(isOwn ? "newFits" : "newFitsOfOurs", { count })}</Text>
        {maySee && (
          <Button variant="default" size="compact-sm" loading={isActing} onClick={() => void see()}>
            {t("seen")}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
