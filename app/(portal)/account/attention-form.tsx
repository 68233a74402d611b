"use client";
import { Stack, Switch, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { choose, isChosen, sound, type Way, ways } from "../../live/attention.ts";

/** How this browser draws attention to alerts and notices that come while the portal is open. */
export function AttentionForm() {
  const t = useTranslations("live");
  const [chosen, setChosen] = useState<Record<Way, boolean>>({ sound: false, notification: false });
  const [isRefused, setRefused] = useState(false);

  // Known in the browser alone.
  useEffect(() => setChosen({ sound: isChosen("sound"), notification: isChosen("notification") }), []);

  async function change(way: Way, isWanted: boolean) {
    const isSo = await choose(way, isWanted);
    setChosen((before) => ({ ...before, [way]: isWanted && isSo }));
    setRefused(!isSo);
    if (way === "sound" && isWanted) sound();
  }

  return (
    <Stack gap="sm">
      <Text size="sm">{t("attentionExplained")}</Text>
      {ways.map((way) => (
        <Switch
          key={way}
          label={t(way)}
          description={t(`${way}Explained`)}
          error={way === "notification" && isRefused ? t("notificationRefused") : undefined}
          checked={chosen[way]}
          onChange={({ currentTarget }) => void change(way, currentTarget.checked)}
        />
      ))}
    </Stack>
  );
}
