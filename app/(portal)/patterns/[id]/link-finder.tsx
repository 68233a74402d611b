"use client";
import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { useSaving } from "../../../components/form-faults.ts";
import { LineList } from "../../../components/line-list.tsx";
import { useStep } from "../../../components/use-step.ts";
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import { type Candidate, findRecords } from "./find-records.ts";

const Link = graphql(`
  mutation PatternLink($id: ID!, $recordId: ID!) {
    done: patternLink(input: { id: $id, recordId: $recordId }) {
      userErrors { message }
    }
  }
`);

type Props = { id: string; linked: string[]; may: { reports: boolean; alerts: boolean } };

/** Finds a record by its reference, its page's address or words, and links it. Nothing is asked before the button is pressed. */
export function LinkFinder({ id, linked, may }: Props) {
  const t = useTranslations("patterns.links");
  const close = useTranslations("seizure-reports")("close");
  const save = useSaving();
  const { isActing, take } = useStep();
  const [isOpen, dialog] = useDisclosure();
  const [written, setWritten] = useState("");
  const [isAsking, setAsking] = useState(false);
  const [found, setFound] = useState<Candidate[] | null>(null);

  async function find(event: FormEvent) {
    event.preventDefault();
    if (!written.trim()) return;
    setAsking(true);
    await save(async () => setFound((await findRecords(written, may)).filter((one) => one.id !== id)));
    setAsking(false);
  }
  const link = ({ id: recordId, name }: Candidate) =>
    take(async () => (await askFromBrowser(Link, { id, recordId })).done.userErrors[0]?.message, t("linked", { name }));

  return (
    <>
      <Button variant="default" size="compact-sm" onClick={dialog.open}>
        {t("add")}
      </Button>
      <Modal opened={isOpen} onClose={dialog.close} title={t("addTitle")} size="lg" closeButtonProps={{ "aria-label": close }}>
        <Stack gap="sm">
          <search>
            <form onSubmit={(event) => void find(event)}>
              <Group gap="xs" align="flex-end">
                <TextInput
                  label={t("what")}
                  description={t("whatHint")}
                  data-autofocus
                  autoComplete="off"
                  maxLength={500}
                  style={{ flex: "1 1 14rem" }}
                  value={written}
                  onChange={(event) => setWritten(event.currentTarget.value)}
                />
                <Button type="submit" variant="default" loading={isAsking}>
                  {t("find")}
                </Button>
              </Group>
            </form>
          </search>
          <Text size="sm" c="dimmed" role="status">
            {found && t("found", { count: found.length })}
          </Text>
          <LineList>
            {found?.map((one) => (
              <li key={one.id}>
                <Group justify="space-between" gap="xs" wrap="nowrap">
                  <div style={{ minWidth: 0 }}>
                    <Text size="sm" fw={550} style={{ overflowWrap: "anywhere" }}>
                      {one.name}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {one.about}
                    </Text>
                  </div>
                  <Button
                    variant="default"
                    size="compact-sm"
                    style={{ flexShrink: 0 }}
                    loading={isActing}
                    disabled={linked.includes(one.id)}
                    onClick={() => void link(one)}
                    aria-label={`${t(linked.includes(one.id) ? "isLinked" : "link")}: ${one.name}`}
                  >
                    {t(linked.includes(one.id) ? "isLinked" : "link")}
                  </Button>
                </Group>
              </li>
            ))}
          </LineList>
        </Stack>
      </Modal>
    </>
  );
}
