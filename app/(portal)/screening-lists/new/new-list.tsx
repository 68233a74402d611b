"use client";
import { Skeleton, Stack } from "@mantine/core";
import { useState } from "react";
import { useWork } from "../../watchlists/ask/work.ts";
import { WorkBar } from "../../watchlists/ask/work-bar.tsx";
import { WorkForm } from "../../watchlists/ask/work-form.tsx";
import { ColumnsForm } from "./columns-form.tsx";
import { PasteForm } from "./paste-form.tsx";
import type { Table } from "./read-file.ts";

/** First what for; then the list; then what its columns are. */
export function NewList({ memberId }: { memberId: string }) {
  const [work, keepWork] = useWork(memberId);
  const [isChoosing, setChoosing] = useState(false);
  const [read, setRead] = useState<{ name: string; table: Table } | null>(null);
  if (work === undefined) return <Skeleton height={40} />;
  const begin = (chosen: NonNullable<typeof work>) => {
    keepWork(chosen);
    setChoosing(false);
  };
  if (work === null || isChoosing) return <WorkForm work={work} faults={[]} onBegin={begin} {...(work && { onCancel: () => setChoosing(false) })} />;
  return (
    <Stack gap="md">
      <WorkBar work={work} onChange={() => setChoosing(true)} />
      {read ? (
        <ColumnsForm name={read.name} table={read.table} work={work} onBack={() => setRead(null)} />
      ) : (
        <PasteForm onRead={(name, table) => setRead({ name, table })} />
      )}
    </Stack>
  );
}
