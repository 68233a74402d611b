import { Code, Text } from "@mantine/core";
import { Moment } from "../../../components/moment.tsx";
import { RecordTable } from "../../../components/record-table.tsx";
import { translations } from "../../../language/translations.ts";
import { RedeliverButton } from "./redeliver-button.tsx";
import type { Call } from "./webhook-query.ts";

/** Calls and how they ended, latest first. */
export async function CallLog({ calls, isCalled }: { calls: readonly Call[]; isCalled: boolean }) {
  const t = await translations("webhooks");
  if (!calls.length) return <Text size="sm">{t("logEmpty")}</Text>;
  return (
    <RecordTable
      label={t("log")}
      heads={[t("at"), t("result"), t("attempt"), t("duration"), t("message"), ""]}
      rows={calls.map(({ id, messageId, number, attemptedAt, durationMs, statusCode, fault }) => ({
        key: id,
        cells: [
          <Moment key="at" at={attemptedAt} />,
          <Text key="result" size="sm" {...(fault && { c: "var(--mantine-color-error)" })}>
            {[statusCode, fault ? t(`faults.${fault}`) : t("delivered")].filter(Boolean).join(" · ")}
          </Text>,
          number,
          t("milliseconds", { number: durationMs }),
          <Code key="message">{messageId.slice(0, 8)}</Code>,
          isCalled ? <RedeliverButton key="again" messageId={messageId} /> : null,
        ],
      }))}
    />
  );
}
