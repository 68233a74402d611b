import { Stack } from "@mantine/core";
import { PageHeader } from "../../components/page-header.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";
import { SecondFactorForm } from "./second-factor-form.tsx";

/** In place of every page, for who needs a second factor and has none yet. */
export async function AwaitedSecondFactor() {
  const t = await translations("account");
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
