"use client";
import { Group } from "@mantine/core";
import { ClearHit } from "./clearances/clear-hit.tsx";
import { AskOwner } from "./hit-only/ask-owner.tsx";

export type HitStepsProps = {
  entry: { id: string; name: string; keeper: { name: string }; watchlist: { kind: "OWN" | "REFERENCE"; isOwn: boolean } | null };
  /** Who was looked for, and what for. */
  subject: Parameters<typeof ClearHit>[0]["subject"];
  work: Parameters<typeof AskOwner>[0]["work"];
};

/** What may follow a hit: it is somebody else, or the agency whose entry it is knows more. */
export function HitSteps({ entry: { id, name, keeper, watchlist }, subject, work }: HitStepsProps) {
  const isAnotherAgencys = watchlist?.kind !== "REFERENCE" && !watchlist?.isOwn;
  return (
    <Group gap="xs" mt="xs">
      <ClearHit entry={id} name={name} subject={subject} />
      {isAnotherAgencys && <AskOwner about={{ entry: id }} owner={keeper.name} work={work} />}
    </Group>
  );
}
