import {
  IconAddressBook,
  IconAlertTriangle,
  IconBell,
  IconBellSearch,
  IconCode,
  IconEye,
  IconFileImport,
  IconFingerprint,
  IconHistory,
  IconHome,
  IconKey,
  IconListDetails,
  IconListSearch,
  IconPackage,
  IconSearch,
  IconTableOptions,
  IconUserCheck,
  IconUsers,
  IconUsersGroup,
  IconWebhook,
  type TablerIcon,
} from "@tabler/icons-react";
import type { Permission } from "../../session/viewer.ts";

export type Destination = {
  name:
    | "home"
    | "alerts"
    | "seizureReports"
    | "imports"
    | "patterns"
    | "watchlists"
    | "ask"
    | "screeningLists"
    | "standingQueries"
    | "notices"
    | "consultations"
    | "members"
    | "approvals"
    | "memberLog"
    | "communities"
    | "agencies"
    | "keys"
    | "webhooks"
    | "accessRecords"
    | "developers";
  href: string;
  icon: TablerIcon;
  needs?: Permission;
};

/** Where the navigation leads; without `needs`, everybody. */
export const destinations: Destination[] = [
  { name: "home", href: "/", icon: IconHome },
  { name: "alerts", href: "/alerts", icon: IconAlertTriangle, needs: "ALERT_READ" },
  { name: "seizureReports", href: "/seizure-reports", icon: IconPackage, needs: "SEIZURE_REPORT_READ" },
  { name: "patterns", href: "/patterns", icon: IconFingerprint, needs: "PATTERN_READ" },
  { name: "imports", href: "/imports", icon: IconFileImport, needs: "SEIZURE_REPORT_IMPORT" },
  { name: "watchlists", href: "/watchlists", icon: IconListSearch, needs: "WATCHLIST_READ" },
  { name: "ask", href: "/watchlists/ask", icon: IconSearch, needs: "WATCHLIST_ASK" },
  { name: "screeningLists", href: "/screening-lists", icon: IconTableOptions, needs: "SCREENING_LIST_READ" },
  { name: "standingQueries", href: "/standing-queries", icon: IconBellSearch, needs: "STANDING_QUERY_READ" },
  { name: "notices", href: "/notices", icon: IconBell, needs: "NOTICE_READ" },
  { name: "consultations", href: "/consultations", icon: IconEye, needs: "CONSULTATION_READ" },
  { name: "accessRecords", href: "/access-records", icon: IconHistory, needs: "ACCESS_RECORD_READ" },
  { name: "members", href: "/members", icon: IconUsers, needs: "MEMBER_READ" },
  { name: "approvals", href: "/members/approvals", icon: IconUserCheck, needs: "MEMBER_APPROVE" },
  { name: "memberLog", href: "/members/log", icon: IconListDetails, needs: "MEMBER_CHANGE_READ" },
  { name: "communities", href: "/communities", icon: IconUsersGroup, needs: "COMMUNITY_READ" },
  { name: "agencies", href: "/agencies", icon: IconAddressBook },
  { name: "keys", href: "/keys", icon: IconKey },
  { name: "webhooks", href: "/webhooks", icon: IconWebhook, needs: "WEBHOOK_READ" },
  { name: "developers", href: "/developers", icon: IconCode },
];

const holds = (path: string, href: string) => path === href || (href !== "/" && path.startsWith(`${href}/`));

/** The destination that a path belongs to: the most precise one. */
export function destinationOf(path: string, among: readonly Destination[]): Destination | undefined {
  return among.filter(({ href }) => holds(path, href)).sort((one, other) => other.href.length - one.href.length)[0];
}
