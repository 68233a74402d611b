"use client";
import { AppShell, AppShellHeader, AppShellMain, AppShellNavbar, Burger, Drawer, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { DemonstrationCard } from "../../../lib/demonstration/open-demonstration.ts";
import type { Language } from "../../../lib/languages/language.ts";
import type { Viewer } from "../../session/viewer.ts";
import { CompassRose } from "../compass-rose.tsx";
import { QuietLink } from "../quiet-link.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { ExerciseBar } from "./exercise-bar.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Live } from "./live.tsx";
import { Navigation } from "./navigation.tsx";
import styles from "./portal-shell.module.css";
import { SchemeSwitch } from "./scheme-switch.tsx";

/** Whoever may read nothing that is shared, such as an administrator, has no line that could be broken. */
const toldOf: Viewer["permissions"] = ["SEIZURE_REPORT_READ", "ALERT_READ", "PATTERN_READ", "WATCHLIST_READ", "NOTICE_READ"];

export type Who = { name: string; agency: string; roles: Viewer["roles"]; permissions: Viewer["permissions"]; openNotificationCount: number };
type Props = { who: Who; people: readonly DemonstrationCard[] | null; languages: readonly Language[]; children: ReactNode };

/** What surrounds every page of a signed-in member. */
export function PortalShell({ who, people, languages, children }: Props) {
  const t = useTranslations("shell");
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <AppShell
      header={{ height: people ? 90 : 56 }}
      navbar={{ width: 232, breakpoint: "md", collapsed: { mobile: true } }}
      padding={{ base: "sm", sm: "lg" }}
      transitionDuration={0}
    >
      <AppShellHeader>
        <a href="#main" className={styles.skip}>
          {t("skip")}
        </a>
        {people && <ExerciseBar people={people} name={who.name} />}
        <Group h={56} px={{ base: "xs", sm: "md" }} justify="space-between" wrap="nowrap">
          <Group gap={6} wrap="nowrap">
            <Burger opened={isOpen} onClick={open} hiddenFrom="md" size="sm" aria-label={t("menu")} aria-expanded={isOpen} />
            <QuietLink href="/" className={styles.brand}>
              <CompassRose className={styles.rose} />
              <Text component="span" fw={700} fz="lg">
                Portolan
              </Text>
            </QuietLink>
          </Group>
          <Group gap={6} wrap="nowrap">
            {toldOf.some((one) => who.permissions.includes(one)) && <Live person={who.name} agency={who.agency} />}
            <LanguageSwitch languages={languages} />
            <SchemeSwitch />
            <AccountMenu who={who} />
          </Group>
        </Group>
      </AppShellHeader>
      <AppShellNavbar p="sm" aria-label={t("navigation")} visibleFrom="md">
        <Navigation permissions={who.permissions} openNotificationCount={who.openNotificationCount} />
      </AppShellNavbar>
      <Drawer opened={isOpen} onClose={close} size={280} title={<Brandname agency={who.agency} />} hiddenFrom="md">
        <nav aria-label={t("navigation")}>
          <Navigation permissions={who.permissions} openNotificationCount={who.openNotificationCount} onFollow={close} />
        </nav>
      </Drawer>
      <AppShellMain id="main" tabIndex={-1} className={styles.main}>
        <div className={styles.page}>{children}</div>
      </AppShellMain>
    </AppShell>
  );
}

const Brandname = ({ agency }: { agency: string }) => (
  <Text fw={600} size="sm">
    {agency}
  </Text>
);
