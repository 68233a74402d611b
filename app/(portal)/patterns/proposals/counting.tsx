import { Group, Loader, Text } from "@mantine/core";
import { translations } from "../../../language/translations.ts";

/** While all that the reader may see is being counted, which takes seconds where it is much. */
export async function Counting() {
  const t = await translations("patterns");
  return (
    <Group gap="sm" role="status" py="lg">
      <Loader size={20} />
      <Text>{t("proposals.counting")}</Text>
    </Group>
  );
}
