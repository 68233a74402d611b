import { Text } from "@mantine/core";
import { Panel } from "../../../components/panel.tsx";
import { readLanguage } from "../../../language/read-language.ts";
import { translations } from "../../../language/translations.ts";
import { Reach } from "./reach.tsx";

type Props = {
  agency: { dutyPhone: string | null; dutyEmail: string | null; dutyLanguages: readonly string[]; dutyHours: string | null; timeZone: string | null };
};

/** Whom to call when it cannot wait, in which languages, and what time it is there. */
export async function DutyDesk({ agency: { dutyPhone, dutyEmail, dutyLanguages, dutyHours, timeZone } }: Props) {
  const [t, language] = await Promise.all([translations("agencies"), readLanguage()]);
  const names = new Intl.DisplayNames([language], { type: "language" });
  const time = timeZone && new Intl.DateTimeFormat(language, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date());
  return (
    <Panel title={t("dutyDesk")}>
      {!dutyPhone && !dutyEmail && <Text c="dimmed">{t("notGiven")}</Text>}
      <Reach phone={dutyPhone} email={dutyEmail} />
      {dutyHours && <Text size="sm">{dutyHours}</Text>}
      {timeZone && (
        <Text size="sm" c="dimmed">
          {timeZone}: {t("now", { time: time ?? "" })}
        </Text>
      )}
      {dutyLanguages.length > 0 && <Text size="sm">{dutyLanguages.map((code) => names.of(code) ?? code).join(", ")}</Text>}
    </Panel>
  );
}
