"use client";
import { Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Tlp } from "../../../../lib/codes/domain-codes.ts";
import { useSaving } from "../../../components/form-faults.ts";
import { showFault } from "../../../components/show-fault.ts";
import { ReachedAgencies } from "../../seizure-reports/reached-agencies.tsx";
import { AddresseeSelects } from "../form/addressee-selects.tsx";
import type { Directory } from "../form/directory.ts";
import { type Addressing, preview, release } from "./alert-steps.ts";
import { changed, chosenOf } from "./asked-addressing.ts";

type Props = { id: string; tlp: Tlp; asked: Addressing | null; directory: Directory };

/** What an officer asked for, if one did: precisely whom it reaches, which can be changed, and one button. */
export function ReleaseWaiting({ id, tlp, asked, directory }: Props) {
  const t = useTranslations("alerts");
  const router = useRouter();
  const save = useSaving();
  const [found, setFound] = useState<Awaited<ReturnType<typeof preview>> | null>(null);
  const [isActing, setActing] = useState(false);
  const [addressing, setAddressing] = useState(asked ?? {});
  const [isChanging, setChanging] = useState(!asked);
  const to = JSON.stringify(addressing);
  const isChosen = (addressing.forAction?.length ?? 0) + (addressing.forInformation?.length ?? 0) > 0;

  useEffect(() => {
    let isLatest = true;
    setFound(null);
    if (!isChosen) return;
    preview(id, JSON.parse(to) as Addressing).then(
      (answer) => isLatest && setFound(answer),
      () => undefined,
    );
    return () => {
      isLatest = false;
    };
  }, [id, to, isChosen]);

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
      {isChanging && (
        <AddresseeSelects
          tlp={tlp}
          directory={directory}
          forAction={{ value: chosenOf(addressing.forAction), onChange: (chosen) => setAddressing(changed(addressing, "forAction", chosen)) }}
          forInformation={{
            value: chosenOf(addressing.forInformation),
            onChange: (chosen) => setAddressing(changed(addressing, "forInformation", chosen)),
          }}
        />
      )}
      {found?.userErrors.map(({ message }) => (
        <Text key={message} size="sm" c="var(--mantine-color-error)" role="alert">
          {message}
        </Text>
      ))}
      {found && <ReachedAgencies agencies={found.agencies} />}
      <Group gap="sm">
        <Button loading={isActing} disabled={!found?.digest} onClick={() => void send()}>
          {t(isChanging ? "form.post" : "one.sendAsAsked")}
        </Button>
        {/* Of RED, which goes to persons, whoever wrote it chooses anew. */}
        {!isChanging && tlp !== "RED" && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t("one.changeAddressees")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
