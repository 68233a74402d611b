"use client";
import { ActionIcon, Button, Group, Menu, MenuDropdown, MenuItem, MenuTarget, Stack, Text } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { indicatorKinds } from "../../../../lib/codes/domain-codes.ts";
import type { IndicatorKind } from "../../../../lib/patterns/pattern-input.ts";
import { IndicatorValue } from "./indicator-value.tsx";
import { newIndicator, type PatternForm } from "./pattern-values.ts";

const most = 50;

/** By what a seizure is recognised: of several of a kind any will do, and it takes at least two kinds. */
export function IndicatorFields({ form, onAdded }: { form: PatternForm; onAdded: (field: string) => void }) {
  const t = useTranslations("patterns.form");
  const codes = useTranslations("codes.indicatorKinds");
  const { indicators } = form.values;
  const kinds = new Set(indicators.map(({ kind }) => kind)).size;

  function add(kind: IndicatorKind) {
    form.insertListItem("indicators", newIndicator(kind));
    onAdded(`indicators.${indicators.length}.${kind === "WEIGHT" ? "low" : "value"}`);
  }

  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t("indicatorsHint")}
      </Text>
      {indicators.map(({ key, kind }, place) => (
        <Group key={key} role="group" aria-label={codes(kind)} gap="xs" align="flex-start" wrap="nowrap">
          <div style={{ flex: 1, minWidth: 0 }}>
            <IndicatorValue form={form} place={place} />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            mt={24}
            onClick={() => form.removeListItem("indicators", place)}
            aria-label={t("removeIndicator", { name: codes(kind), number: place + 1 })}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Text size="sm" role="status" hidden={indicators.length === 0 || kinds > 1}>
        {t("oneKind")}
      </Text>
      {/* The focus goes on to the new field, not back to the button. */}
      <Menu position="bottom-start" returnFocus={false}>
        <MenuTarget>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={indicators.length >= most}
            style={{ alignSelf: "flex-start" }}
          >
            {t("addIndicator")}
          </Button>
        </MenuTarget>
        <MenuDropdown>
          {indicatorKinds.map((kind) => (
            <MenuItem key={kind} onClick={() => add(kind)}>
              {codes(kind)}
            </MenuItem>
          ))}
        </MenuDropdown>
      </Menu>
    </Stack>
  );
}
