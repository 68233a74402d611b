"use client";
import { NativeSelect } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useTranslations } from "use-intl";
import { addressOf, type ListAsked, sorts } from "./list-address.ts";

export function SortSelect({ asked }: { asked: ListAsked }) {
  const t = useTranslations("seizure-reports");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const options = sorts.flatMap((sort) =>
    [false, true].map((ascending) => ({ value: `${sort} ${ascending}`, label: t(`sort.${sort}.${ascending ? "ascending" : "descending"}`) })),
  );
  return (
    <NativeSelect
      size="xs"
      aria-label={t("sort.label")}
      data={options}
      value={`${asked.sort} ${asked.ascending}`}
      disabled={isPending}
      onChange={(event) => {
        const [sort, ascending] = event.currentTarget.value.split(" ");
        startTransition(() => router.push(addressOf(asked, { sort: sort as ListAsked["sort"], ascending: ascending === "true" })));
      }}
    />
  );
}
