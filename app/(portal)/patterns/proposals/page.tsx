import { Button, Group, NativeSelect } from "@mantine/core";
import type { Metadata } from "next";
import { Suspense } from "react";
import { PageHeader } from "../../../components/page-header.tsx";
import { translations } from "../../../language/translations.ts";
import { requirePermission } from "../../../session/viewer.ts";
import { Counting } from "./counting.tsx";
import { ProposalCards } from "./proposal-cards.tsx";

const periods = [30, 90, 180, 365];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("patterns"))("proposals.title") };
}

type Props = { searchParams: Promise<{ days?: string | string[] }> };

export default async function Proposals({ searchParams }: Props) {
  await requirePermission("SEIZURE_REPORT_READ");
  const asked = Number((await searchParams).days);
  const days = periods.find((period) => period === asked) ?? 90;
  const t = await translations("patterns");
  return (
    <>
      <PageHeader title={t("proposals.title")} description={t("proposals.explained")} />
      <form action="/patterns/proposals">
        <Group align="flex-end" gap="xs" mb="md">
          <NativeSelect
            key={days}
            name="days"
            label={t("proposals.period")}
            defaultValue={String(days)}
            data={periods.map((period) => ({ value: String(period), label: t("proposals.days", { days: period }) }))}
          />
          <Button type="submit" variant="default">
            {t("proposals.look")}
          </Button>
        </Group>
      </form>
      <Suspense key={days} fallback={<Counting />}>
        <ProposalCards days={days} />
      </Suspense>
    </>
  );
}
