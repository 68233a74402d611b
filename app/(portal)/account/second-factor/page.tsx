import { Stack } from "@mantine/core";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeader } from "../../../components/page-header.tsx";
import { Panel } from "../../../components/panel.tsx";
import { translations } from "../../../language/translations.ts";
import { readViewer } from "../../../session/viewer.ts";
import { SecondFactorForm } from "../second-factor-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("account"))("awaited") };
}

/** Where every page leads for who needs a second factor and has none yet. */
export default async function AwaitedSecondFactor() {
  const [t, { awaitsSecondFactor }] = await Promise.all([translations("account"), readViewer()]);
  if (!awaitsSecondFactor) redirect("/account");
  return (
    <>
      <PageHeader title={t("awaited")} description={t("awaitedExplained")} />
      <Stack maw="46rem">
        <Panel title={t("secondFactor")}>
          <SecondFactorForm isSetUp={false} />
        </Panel>
      </Stack>
    </>
  );
}
