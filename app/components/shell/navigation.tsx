"use client";
import { Badge, NavLink } from "@mantine/core";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import type { Permission } from "../../session/viewer.ts";
import { QuietLink } from "../quiet-link.tsx";
import { destinationOf, destinations } from "./destinations.ts";

type Props = { permissions: readonly Permission[]; openNotificationCount: number; onFollow?: () => void };

/** Links to what the viewer's permissions open, and how much of it is news. */
export function Navigation({ permissions, openNotificationCount, onFollow }: Props) {
  const t = useTranslations("shell.destinations");
  const shell = useTranslations("shell");
  const path = usePathname();
  const open = destinations.filter(({ needs }) => !needs || permissions.includes(needs));
  const here = destinationOf(path, open);
  return open.map((destination) => {
    const { name, href, icon: Icon } = destination;
    const isHere = destination === here;
    return (
      <NavLink
        key={name}
        component={QuietLink}
        href={href}
        label={t(name)}
        active={isHere}
        onClick={onFollow}
        aria-current={isHere ? (path === href ? "page" : "true") : undefined}
        rightSection={
          name === "standingQueries" && openNotificationCount > 0 ? (
            <Badge size="sm" circle={openNotificationCount < 10} aria-label={shell("openNotifications", { count: openNotificationCount })}>
              {openNotificationCount}
            </Badge>
          ) : undefined
        }
        leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
        styles={{ root: { borderRadius: "var(--mantine-radius-sm)", minHeight: 42 } }}
      />
    );
  });
}
