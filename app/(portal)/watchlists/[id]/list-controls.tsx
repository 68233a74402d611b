"use client";
import { ActionIcon, Checkbox, Loader, NativeSelect, TextInput } from "@mantine/core";
import { IconArrowRight, IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useEffect, useOptimistic, useRef, useTransition } from "react";
import { useTranslations } from "use-intl";
import { entryKinds } from "../../../../lib/codes/domain-codes.ts";
import { addressOf, type ListAsked } from "./list-address.ts";
import styles from "./list-controls.module.css";

/** What narrows the list: beginnings of words, kind, and whether it shows who was struck off. */
export function ListControls({ id, asked, isReference }: { id: string; asked: ListAsked; isReference: boolean }) {
  const [t, own] = [useTranslations("watchlists"), useTranslations("own-watchlists")];
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const box = useRef<HTMLInputElement>(null);
  const [shown, showAtOnce] = useOptimistic(asked);

  function go(changes: Partial<ListAsked>) {
    const wanted = { ...shown, text: box.current?.value.trim() ?? "", ...changes };
    startTransition(() => {
      showAtOnce(wanted);
      router.push(addressOf(id, wanted));
    });
  }

  // The back button changes what is searched for.
  useEffect(() => {
    if (box.current) box.current.value = asked.text;
  }, [asked.text]);

  return (
    <search>
      <form
        className={styles.controls}
        onSubmit={(event) => {
          event.preventDefault();
          go({});
        }}
      >
        <TextInput
          ref={box}
          className={styles.text}
          type="search"
          label={t("list.search")}
          description={t("list.searchHint")}
          inputWrapperOrder={["label", "input", "description"]}
          defaultValue={asked.text}
          maxLength={300}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          leftSection={isPending ? <Loader size={16} /> : <IconSearch size={16} aria-hidden />}
          rightSection={
            <ActionIcon type="submit" variant="subtle" aria-label={t("list.go")}>
              <IconArrowRight size={16} aria-hidden />
            </ActionIcon>
          }
        />
        <NativeSelect
          label={t("list.kind")}
          value={shown.kind ?? ""}
          onChange={(event) => go({ kind: entryKinds.find((kind) => kind === event.currentTarget.value) ?? null })}
          data={[{ value: "", label: t("list.anyKind") }, ...entryKinds.map((value) => ({ value, label: t(`entryKinds.${value}`) }))]}
        />
        <NativeSelect
          label={t("list.order.label")}
          value={shown.order}
          onChange={(event) => go({ order: event.currentTarget.value === "CHANGED" ? "CHANGED" : "NAME" })}
          data={(["NAME", "CHANGED"] as const).map((value) => ({ value, label: t(`list.order.${value}`) }))}
        />
        <Checkbox
          className={styles.delisted}
          label={isReference ? t("list.delisted") : own("list.withdrawnToo")}
          checked={shown.isDelistedToo}
          onChange={(event) => go({ isDelistedToo: event.currentTarget.checked })}
        />
      </form>
    </search>
  );
}
