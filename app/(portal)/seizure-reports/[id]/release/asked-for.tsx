import { Alert, Text } from "@mantine/core";
import { Moment } from "../../../../components/moment.tsx";
import { translations } from "../../../../language/translations.ts";

type Request = { note: string | null; askedAt: string; member: { name: string } | null };

/** Who asks for the release, and what for: the form below begins with whom they chose. */
export async function AskedFor({ request: { member, note, askedAt } }: { request: Request }) {
  const t = await translations("seizure-reports");
  return (
    <Alert role="note" color="sand" variant="light" mb="md" title={t("release.asked", { name: member?.name ?? "" })}>
      {note && <Text size="sm">{note}</Text>}
      <Text size="sm" c="dimmed">
        {t("release.askedExplained")} <Moment at={askedAt} />
      </Text>
    </Alert>
  );
}
