"use client";
import { NavLink } from "@mantine/core";
import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import type { Permission } from "../../session/viewer.ts";
import { QuietLink } from "../quiet-link.tsx";
import { destinationOf, destinations } from "./destinations.ts";

/** Links to what the viewer's permissions open. */
export function Navigation({ permissions, onFollow }: { permissions: readonly Permission[]; onFollow?: () => void }) {
  const t = useTranslations("shell.destinations");
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
        leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
        styles={{ root: { borderRadius: "var(--mantine-radius-sm)", minHeight: 42 } }}
      />
    );
  });
}
