// A list of what is linked is answered as far as its first part: who reads it is told that there may be more.
import { Text } from "@mantine/core";
import { translations } from "../language/translations.ts";

/** As many as the contract answers unless told. */
const part = 50;

export async function PartShown({ count }: { count: number }) {
  const t = await translations("shell");
  return (
    count >= part && (
      <Text size="sm" c="dimmed" mt="xs">
        {t("partShown", { count })}
      </Text>
    )
  );
}
