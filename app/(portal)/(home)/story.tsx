import { Flex, Group, Text, VisuallyHidden } from "@mantine/core";
import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { walkthrough } from "../../../lib/demonstration/walkthrough.ts";
import { portal } from "../../../lib/running/portal.ts";
import { LineList } from "../../components/line-list.tsx";
import { LinkButton } from "../../components/link.tsx";
import { Panel } from "../../components/panel.tsx";
import { translations } from "../../language/translations.ts";

/** In the demonstration: its story in six steps, each done by somebody else; ticked off as it is played. */
export async function Story({ viewerName }: { viewerName: string }) {
  const { people, stepsTaken } = portal();
  if (!people || !stepsTaken) return null;
  const [t, taken] = await Promise.all([translations("home"), stepsTaken()]);
  const nameOf = (email: string) => people.find((one) => one.email === email)?.name ?? email;
  const next = walkthrough.find(({ step }) => !taken.includes(step));
  return (
    <Panel title={t("story.title", { taken: taken.length, all: walkthrough.length })}>
      <Text size="sm" c="dimmed" mb="xs">
        {next ? t("story.explained") : t("story.played")}
      </Text>
      <LineList>
        {walkthrough.map(({ step, email, path }) => {
          const isTaken = taken.includes(step);
          const name = nameOf(email);
          return (
            <li key={step}>
              <Group gap="sm" wrap="nowrap" align="flex-start">
                {isTaken ? (
                  <IconCircleCheckFilled size={20} color="var(--mantine-color-teal-7)" style={{ flexShrink: 0 }} aria-hidden />
                ) : (
                  <IconCircle size={20} style={{ flexShrink: 0 }} aria-hidden />
                )}
                <Flex direction={{ base: "column", sm: "row" }} gap="sm" align="flex-start" style={{ flexGrow: 1 }}>
                  <div style={{ flexGrow: 1 }}>
                    <Text size="sm" fw={step === next?.step ? 600 : 400}>
                      {t(`story.${step}`, { name: name.split(" ")[0] ?? name })}
                      {isTaken && <VisuallyHidden> {t("story.taken")}</VisuallyHidden>}
                    </Text>
                    {step === next?.step && (
                      <Text size="sm" c="dimmed">
                        {name === viewerName ? t(`story.how.${step}`) : t("story.switch", { name })}
                      </Text>
                    )}
                  </div>
                  {step === next?.step && name === viewerName && (
                    <LinkButton href={path} size="compact-sm" style={{ flexShrink: 0 }}>
                      {t("story.go")}
                    </LinkButton>
                  )}
                </Flex>
              </Group>
            </li>
          );
        })}
      </LineList>
    </Panel>
  );
}
