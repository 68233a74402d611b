"use client";
import { Button, Code, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { renderSVG } from "uqr";
import { useTranslations } from "use-intl";

type Props = { secret: string; address: string; isBusy: boolean; fault: string | undefined; onCode: (code: string) => void; onCancel: () => void };

/** The key as a picture and as text, and the first code that it makes. */
export function ConfirmCode({ secret, address, isBusy, fault, onCode, onCancel }: Props) {
  const t = useTranslations("account");
  const [code, setCode] = useState("");
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onCode(code);
      }}
    >
      <Stack gap="sm" maw="30rem">
        <Text size="sm">{t("scan")}</Text>
        {/* biome-ignore lint/performance/noImgElement: a picture made here, which no server scales */}
        <img alt={t("picture")} width={200} height={200} src={`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(address))}`} />
        <div>
          <Text size="xs" c="dimmed">
            {t("key")}
          </Text>
          <Code style={{ overflowWrap: "anywhere" }}>{secret.replace(/(.{4})(?=.)/g, "$1 ")}</Code>
        </div>
        <TextInput
          label={t("code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          value={code}
          error={fault}
          onChange={(event) => setCode(event.currentTarget.value)}
          styles={{ wrapper: { maxWidth: "12rem" } }}
        />
        <Group>
          <Button type="submit" loading={isBusy} disabled={!code.trim()}>
            {t("confirm")}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t("cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
