"use client";
import { Avatar, Group, Menu, MenuDivider, MenuDropdown, MenuItem, MenuLabel, MenuTarget, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconDevices, IconKey, IconLogout, IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { endSession } from "../../session/end-session.ts";
import { QuietLink } from "../quiet-link.tsx";
import { showFault } from "../show-fault.ts";
import type { Who } from "./portal-shell.tsx";

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0])
    .join("")
    .slice(0, 2)
    .toUpperCase();

/** Who is signed in, for which agency and in which role; and the way out. */
export function AccountMenu({ who }: { who: Who }) {
  const t = useTranslations("shell");
  const codes = useTranslations("codes.roles");
  const [isLeaving, setLeaving] = useState(false);
  const role = who.roles.map((one) => codes(one)).join(", ");

  async function signOut() {
    setLeaving(true);
    try {
      await endSession();
      // A full load, so that nothing of this member stays in the browser's memory.
      window.location.assign("/sign-in");
    } catch {
      setLeaving(false);
      showFault(t("signOutFailed"));
    }
  }

  return (
    <Menu position="bottom-end" width={250} withinPortal={false}>
      <MenuTarget>
        <UnstyledButton aria-label={t("account", { name: who.name, agency: who.agency, role })} px={4} py={2} mih={40}>
          <Group gap="xs" wrap="nowrap">
            <Avatar size={32} radius="xl" color="chart" aria-hidden>
              {initialsOf(who.name)}
            </Avatar>
            <Stack gap={0} visibleFrom="md" maw={260}>
              <Text size="sm" fw={600} truncate lh={1.25}>
                {who.name}
              </Text>
              <Text size="xs" c="dimmed" truncate lh={1.25}>{`${who.agency} · ${role}`}</Text>
            </Stack>
          </Group>
        </UnstyledButton>
      </MenuTarget>
      <MenuDropdown>
        <MenuLabel>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {who.name}
          </Text>
          <Text size="xs">{who.agency}</Text>
          <Text size="xs">{role}</Text>
        </MenuLabel>
        <MenuDivider />
        <MenuItem component={QuietLink} href="/account" leftSection={<IconUser size={16} aria-hidden />}>
          {t("ownAccount")}
        </MenuItem>
        <MenuItem component={QuietLink} href="/keys" leftSection={<IconKey size={16} aria-hidden />}>
          {t("destinations.keys")}
        </MenuItem>
        <MenuItem component={QuietLink} href="/sessions" leftSection={<IconDevices size={16} aria-hidden />}>
          {t("sessions")}
        </MenuItem>
        <MenuDivider />
        <MenuItem onClick={signOut} disabled={isLeaving} closeMenuOnClick={false} leftSection={<IconLogout size={16} aria-hidden />}>
          {t("signOut")}
        </MenuItem>
      </MenuDropdown>
    </Menu>
  );
}
