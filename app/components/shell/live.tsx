"use client";
import { Anchor, Badge, ThemeIcon } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { isChosen, notifyOutside, sound } from "../../live/attention.ts";
import type { LineState, LiveChange, LiveFit } from "../../live/live-line.ts";
import { shareLine } from "../../live/shared-line.ts";
import { QuietLink } from "../quiet-link.tsx";
import { patternPlace, placeOf, showsChanged } from "./live-places.ts";

/** What comes in quick succession is shown at once. */
const gather = 400;
/** A line that is opened again at once is not worth a word. */
const patience = 5_000;

const names = { ALERT: "alert", PATTERN: "pattern", NOTICE: "notice" } as const;

type Props = { person: string; agency: string };

/** Keeps what is on the page current, tells of what has come, and says so when it cannot. */
export function Live({ person, agency }: Props) {
  const t = useTranslations("live");
  const router = useRouter();
  const [isBroken, setBroken] = useState(false);
  const pathname = usePathname();
  const told = useRef(new Map<string, string>());
  const latest = useRef({ t, router });
  latest.current = { t, router };

  useEffect(() => {
    let refreshing: number | undefined;
    let breaking: number | undefined;
    let isLeading = false;
    told.current.clear();

    function refresh() {
      if (document.hidden) document.addEventListener("visibilitychange", refresh, { once: true });
      else
        refreshing ??= window.setTimeout(() => {
          refreshing = undefined;
          latest.current.router.refresh();
        }, gather);
    }

    function show(id: string, title: string, place: string) {
      told.current.set(id, place);
      notifications.show({
        id,
        title,
        message: (
          <Anchor component={QuietLink} href={place} size="sm" onClick={() => notifications.hide(id)}>
            {latest.current.t("open")}
          </Anchor>
        ),
        role: "status",
        autoClose: false,
      });
    }

    /** Of a pattern that is shown already, nothing is said: the page has it. */
    function tellFit({ pattern: { id, agency: owner } }: LiveFit) {
      const place = patternPlace(id);
      if (window.location.pathname === place) return;
      show(`fit-${id}`, latest.current.t(owner.name === agency ? "fits" : "fitsOfOurs", { agency: owner.name }), place);
    }

    function tell(change: LiveChange) {
      // What was taken back is told of no more, and anew if it comes again.
      if (change.isGone) {
        if (told.current.delete(change.recordId)) notifications.hide(change.recordId);
        return;
      }
      const place = placeOf(change);
      if (!place || change.agency.name === agency || told.current.has(change.recordId)) return;
      told.current.set(change.recordId, place);
      const title = latest.current.t(names[change.kind as keyof typeof names], { agency: change.agency.name });
      const isOpen = window.location.pathname === place && showsChanged(window.location, { changes: [change], newFits: [] });
      if (!isOpen) show(change.recordId, title, place);
      // A pattern is there to be read, at any time: nobody is woken by one.
      if (!isLeading || change.kind === "PATTERN") return;
      if (isChosen("sound")) sound();
      if (isChosen("notification") && document.hidden) notifyOutside(title, change.recordId, () => latest.current.router.push(place));
    }

    const leave = shareLine(`${agency} ${person}`, {
      leads: () => {
        isLeading = true;
      },
      news: (news) => {
        if (showsChanged(window.location, news)) refresh();
        news.changes.forEach(tell);
        news.newFits.forEach(tellFit);
      },
      anew: refresh,
      state: (state: LineState) => {
        if (state === "OPEN") {
          window.clearTimeout(breaking);
          breaking = undefined;
          setBroken(false);
          // Each further attempt that fails is no new beginning of the wait.
        } else breaking ??= window.setTimeout(() => setBroken(true), patience);
      },
    });
    return () => {
      leave();
      window.clearTimeout(refreshing);
      window.clearTimeout(breaking);
      document.removeEventListener("visibilitychange", refresh);
    };
  }, [person, agency]);

  // Whoever is where it leads, by whatever way, needs it no more.
  useEffect(() => {
    for (const [id, place] of told.current) if (place === pathname) notifications.hide(id);
  }, [pathname]);

  return (
    <span role="status">
      {isBroken && (
        <>
          <Badge color="orange" variant="light" title={t("brokenExplained")} visibleFrom="sm">
            {t("broken")}
          </Badge>
          {/* On a telephone there is no room for the words. */}
          <ThemeIcon color="orange" variant="light" title={t("brokenExplained")} role="img" aria-label={t("broken")} hiddenFrom="sm">
            <IconPlugConnectedX size={18} aria-hidden />
          </ThemeIcon>
        </>
      )}
    </span>
  );
}
