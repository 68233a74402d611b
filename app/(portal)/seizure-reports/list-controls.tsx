"use client";
import { ActionIcon, Button, Collapse, Drawer, Group, Loader, Paper, TextInput } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { IconArrowRight, IconFilter, IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { useTranslations } from "use-intl";
import { FilterForm } from "./filter-form.tsx";
import { activeFilters, addressOf, type ListAsked } from "./list-address.ts";
import type { ListedAgency } from "./list-query.ts";

/** Search box and filters: a panel under the box, on phones a drawer. */
export function ListControls({ asked, agencies }: { asked: ListAsked; agencies: ListedAgency[] }) {
  const t = useTranslations("seizure-reports");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [isOpen, { toggle, close }] = useDisclosure();
  const isPhone = useMediaQuery("(max-width: 48em)");
  const box = useRef<HTMLInputElement>(null);
  const count = activeFilters(asked).filter(({ name }) => name !== "search").length;
  const go = (changes: Partial<ListAsked>) => startTransition(() => router.push(addressOf(asked, changes)));

  // The back button and a removed chip change what is searched for.
  useEffect(() => {
    if (box.current) box.current.value = asked.search;
  }, [asked.search]);

  const filters = (
    <FilterForm
      asked={asked}
      agencies={agencies}
      isPending={isPending}
      onApply={(changes) => {
        go(changes);
        if (isPhone) close();
      }}
    />
  );
  return (
    <>
      <Group gap="sm" wrap="nowrap" mb="sm">
        <search style={{ flex: 1, minWidth: 0 }}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              go({ search: box.current?.value.trim() ?? "" });
            }}
          >
            <TextInput
              ref={box}
              type="search"
              name="search"
              defaultValue={asked.search}
              maxLength={200}
              aria-label={t("search.label")}
              placeholder={t("search.placeholder")}
              leftSection={isPending ? <Loader size={16} /> : <IconSearch size={16} aria-hidden />}
              rightSection={
                <ActionIcon type="submit" variant="subtle" aria-label={t("search.go")}>
                  <IconArrowRight size={16} aria-hidden />
                </ActionIcon>
              }
            />
          </form>
        </search>
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          onClick={toggle}
          aria-expanded={isOpen}
          style={{ flexShrink: 0 }}
        >
          {t("filters.open", { count })}
        </Button>
      </Group>
      {isPhone ? (
        <Drawer
          opened={isOpen}
          onClose={close}
          position="bottom"
          size="90%"
          title={t("filters.title")}
          closeButtonProps={{ "aria-label": t("close") }}
        >
          {filters}
        </Drawer>
      ) : (
        <Collapse expanded={isOpen}>
          <Paper withBorder p="md" mb="md">
            {filters}
          </Paper>
        </Collapse>
      )}
    </>
  );
}
