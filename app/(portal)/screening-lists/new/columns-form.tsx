"use client";
import { Alert, Button, Group, NativeSelect, Paper, Progress, Stack, Text, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { RecordTable } from "../../../components/record-table.tsx";
import { BrowserAnswerError } from "../../../session/ask-from-browser.ts";
import type { Work } from "../../watchlists/ask/work.ts";
import { screeningListPath } from "../list-address.ts";
import { FaultList } from "./fault-list.tsx";
import { type ColumnKind, columnKinds, subjectOf, type Table } from "./read-file.ts";
import { type Fault, sendList } from "./send-list.ts";

const mostRows = 100_000;
type Props = { name: string; table: Table; work: Work; onBack: () => void };

/** What each column holds, as far as that was recognised; then the list is sent. */
export function ColumnsForm({ name: firstName, table, work, onBack }: Props) {
  const t = useTranslations("screening");
  const shell = useTranslations("shell");
  const router = useRouter();
  const [name, setName] = useState(firstName);
  const [kinds, setKinds] = useState<ColumnKind[]>(table.columns.map(({ kind }) => kind));
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [sent, setSent] = useState<number | null>(null);
  const [faults, setFaults] = useState<Fault[]>([]);
  const rows = useMemo(() => {
    const columns = table.columns.map((column, place) => ({ ...column, kind: kinds[place] ?? null }));
    return table.rows.flatMap((cells, place) => {
      const row = place + (table.hasTitles ? 2 : 1);
      const subject = leftOut.has(row) ? null : subjectOf(cells, columns);
      return subject ? [{ row, subject }] : [];
    });
  }, [table, kinds, leftOut]);

  async function send() {
    setFaults([]);
    setSent(0);
    try {
      const answer = await sendList(name, work, rows, setSent);
      if ("id" in answer) return router.push(screeningListPath(answer.id));
      setFaults(answer.faults);
    } catch (error) {
      setFaults([{ row: null, field: "", message: error instanceof BrowserAnswerError ? error.message : shell("unreachable") }]);
    }
    setSent(null);
  }

  const options = [{ value: "", label: t("new.ignored") }, ...columnKinds.map((kind) => ({ value: kind, label: t(`columns.${kind}`) }))];
  const choose = (place: number, kind: string) => setKinds(kinds.map((one, at) => (at === place ? ((kind || null) as ColumnKind) : one)));
  const titleOf = (title: string, place: number) => title || t("new.column", { number: place + 1 });
  return (
    <Paper
      component="form"
      withBorder
      p={{ base: "sm", sm: "md" }}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t("new.name")}
          description={t("new.nameHint")}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maw="24rem"
        />
        <RecordTable
          label={t("new.columnsTitle")}
          heads={[t("new.inList"), t("new.holds"), t("new.examples")]}
          rows={table.columns.map(({ title }, place) => ({
            key: String(place),
            cells: [
              titleOf(title, place),
              <NativeSelect
                key="kind"
                aria-label={t("new.holdsLabel", { column: titleOf(title, place) })}
                data={options}
                value={kinds[place] ?? ""}
                onChange={(event) => choose(place, event.currentTarget.value)}
              />,
              table.rows
                .slice(0, 3)
                .map((cells) => cells[place])
                .filter(Boolean)
                .join(" · ") || null,
            ],
          }))}
        />
        <Text role="status">{t("new.found", { count: rows.length, left: table.rows.length - rows.length })}</Text>
        {rows.length > mostRows && <Alert color="red">{t("new.tooMany")}</Alert>}
        <FaultList faults={faults} onLeaveOut={(found) => setLeftOut(new Set([...leftOut, ...found]))} />
        {sent !== null && <Progress value={(100 * sent) / rows.length} size="lg" animated aria-label={t("new.sending")} />}
        <Group gap="sm">
          <Button type="submit" loading={sent !== null} disabled={!rows.length || rows.length > mostRows || !name.trim()}>
            {t("new.send")}
          </Button>
          <Button variant="default" onClick={onBack} disabled={sent !== null}>
            {t("new.back")}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
