import { Text } from "@mantine/core";
import { translations } from "../../language/translations.ts";
import type { AccessRecord } from "./access-records-query.ts";
import { fieldsAsked } from "./fields-asked.ts";

/** What was asked in words, its arguments, and the name that the program gave its operation. */
export async function Asked({ operation, asked, consulted }: Pick<AccessRecord, "operation" | "asked" | "consulted">) {
  const t = await translations("access-records");
  const named = (field: string) => (t.has(`fields.${field}` as "fields.viewer") ? t(`fields.${field}` as "fields.viewer") : field);
  const fields = fieldsAsked(asked);
  // Pages ask who is reading beside what they show; that alone matters only when it is all.
  const telling = fields.length > 1 ? fields.filter(({ field }) => field !== "viewer") : fields;
  return (
    <>
      <Text size="sm" c={telling.every(({ field }) => field === "viewer") ? "dimmed" : undefined}>
        {[...new Set(telling.map(({ field }) => named(field)))].join(", ") || named(operation)}
      </Text>
      {telling
        .filter(({ details }) => details)
        .map(({ field, details }) => (
          <Text key={`${field} ${details}`} size="xs" c="dimmed" lineClamp={3} style={{ overflowWrap: "anywhere" }}>
            {telling.length > 1 ? `${named(field)}: ${details}` : details}
          </Text>
        ))}
      {consulted.length > 0 && (
        <Text size="xs" c="dimmed">
          {t("consulted", { total: consulted.length })}
        </Text>
      )}
      <Text size="xs" c="dimmed" ff="monospace" style={{ overflowWrap: "anywhere" }}>
        {operation}
      </Text>
    </>
  );
}
