"use client";
import { Button, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useSaving } from "../../../components/form-faults.ts";
import { showFault } from "../../../components/show-fault.ts";
import { ReachedAgencies } from "../../seizure-reports/reached-agencies.tsx";
import { type Addressing, preview, release } from "./alert-steps.ts";

/** What an officer asked for, before a supervisor: precisely whom it reaches, and one button. */
export function ReleaseAsAsked({ id, addressing }: { id: string; addressing: Addressing }) {
  const t = useTranslations("alerts");
  const router = useRouter();
  const save = useSaving();
  const [found, setFound] = useState<Awaited<ReturnType<typeof preview>> | null>(null);
  const [isActing, setActing] = useState(false);
  const to = JSON.stringify(addressing);

  useEffect(() => {
    preview(id, JSON.parse(to) as Addressing).then(setFound, () => setFound(null));
  }, [id, to]);

  async function send() {
    setActing(true);
    await save(async () => {
      const fault = await release(id, JSON.parse(to) as Addressing, found?.digest ?? "");
      if (fault) return showFault(fault);
      notifications.show({ message: t("one.sent"), color: "teal" });
      router.refresh();
    });
    setActing(false);
  }

  return (
    <Stack gap="sm">
      {found?.userErrors.map(({ message }) => (
        <Text key={message} size="sm" c="var(--mantine-color-error)" role="alert">
          {message}
        </Text>
      ))}
      {found && <ReachedAgencies agencies={found.agencies} />}
      <Button loading={isActing} disabled={!found?.digest} onClick={() => void send()}>
        {t("one.sendAsAsked")}
      </Button>
    </Stack>
  );
}
