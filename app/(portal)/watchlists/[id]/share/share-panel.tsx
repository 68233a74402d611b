"use client";
import { Alert, Button, Loader, Paper, Stack, Text, Title } from "@mantine/core";
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { showFault } from "../../../../components/show-fault.ts";
import { graphql } from "../../../../graphql/contract.ts";
import { askFromBrowser, BrowserAnswerError } from "../../../../session/ask-from-browser.ts";
import { ReachedAgencies } from "../../../seizure-reports/reached-agencies.tsx";
import { listPath } from "../../addresses.ts";
import type { Sharing, SharingPreview } from "./use-sharing-preview.ts";

const Share = graphql(`
  mutation ShareWatchlist($input: WatchlistShareInput!) {
    watchlistShare(input: $input) { userErrors { code message } }
  }
`);

type Props = { name: string; sharing: Sharing; preview: SharingPreview | null; isAsking: boolean; failure: unknown; again: () => void };

/** Precisely whom it reaches and who loses it, and the button that does exactly that. */
export function SharePanel({ name, sharing, preview, isAsking, failure, again }: Props) {
  const t = useTranslations("own-watchlists.share");
  const router = useRouter();
  const [isActing, setActing] = useState(false);
  const [changed, setChanged] = useState("");
  const isPossible = preview !== null && preview.userErrors.length === 0;
  // A fault at a person stands at the person.
  const faults = preview?.userErrors.filter(({ field }) => field[0] !== "recipients" || field.length < 2) ?? [];
  const digest = isPossible && !isAsking && preview.mayNotReceive.length === 0 ? preview.digest : null;

  async function share() {
    if (!digest) return;
    setActing(true);
    setChanged("");
    try {
      const [fault] = (await askFromBrowser(Share, { input: { ...sharing, digest } })).watchlistShare.userErrors;
      if (fault?.code === "PREVIEW_CHANGED") {
        setChanged(fault.message);
        return again();
      }
      if (fault) return showFault(fault.message);
      notifications.show({ message: t("done", { name }), color: "teal" });
      router.push(listPath(sharing.id));
      router.refresh();
    } catch (error) {
      showFault(error instanceof BrowserAnswerError ? error.message : t("unreachable"));
    } finally {
      setActing(false);
    }
  }

  /** Taking it from somebody is asked once more. */
  function go() {
    const count = preview?.noLonger.length ?? 0;
    if (!count) return void share();
    modals.openConfirmModal({
      title: t("confirmTitle", { count }),
      centered: true,
      children: <Text size="sm">{t("confirmExplained")}</Text>,
      labels: { confirm: t("go"), cancel: t("cancel") },
      confirmProps: { color: "red.9" },
      onConfirm: () => void share(),
    });
  }

  const agencies = isPossible ? preview.agencies : [];
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="whom-it-reaches">
      <Stack gap="sm">
        <Title id="whom-it-reaches" order={2} size="h4">
          {t("preview")} {isAsking && <Loader size={14} />}
        </Title>
        <Text role="status" fw={600} size="lg">
          {isPossible &&
            (agencies.length || preview.memberCount
              ? t("reach", { agencies: preview.agencyCount, members: preview.memberCount, entries: preview.entryCount })
              : t("alone"))}
        </Text>
        {faults.map(({ code, message }) => (
          <Text key={code} size="sm" c="var(--mantine-color-error)" role="alert">
            {message}
          </Text>
        ))}
        {failure !== null && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {failure instanceof BrowserAnswerError ? failure.message : t("unreachable")}
          </Text>
        )}
        {isPossible && preview.mayNotReceive.length > 0 && (
          <Alert color="red" variant="light" role="alert">
            {t("mayNotReceive", { names: preview.mayNotReceive.join(", ") })}
          </Alert>
        )}
        <ReachedAgencies agencies={agencies.map((one) => ({ ...one, parties: false }))} />
        {isPossible && preview.noLonger.length > 0 && (
          <>
            <Text size="sm" fw={600}>
              {t("noLonger")}
            </Text>
            <ReachedAgencies agencies={preview.noLonger.map((one) => ({ ...one, parties: false }))} />
          </>
        )}
        {changed && (
          <Alert color="red" variant="light" role="alert">
            {changed}
          </Alert>
        )}
        <Button disabled={!digest && !isActing} loading={isActing} onClick={go}>
          {t(isPossible && !agencies.length ? "goAlone" : "go")}
        </Button>
      </Stack>
    </Paper>
  );
}
