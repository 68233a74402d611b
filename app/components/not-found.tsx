import { translations } from "../language/translations.ts";
import { EmptyState } from "./empty-state.tsx";
import { LinkButton } from "./link.tsx";

/** The same words for what does not exist and for what the viewer may not see. */
export async function NotFound() {
  const t = await translations("shell");
  return (
    <EmptyState
      order={1}
      title={t("notFound")}
      action={
        <LinkButton href="/" variant="default" mt="xs">
          {t("toHome")}
        </LinkButton>
      }
    >
      {t("notFoundExplained")}
    </EmptyState>
  );
}
