"use client";
import { Accordion, AccordionControl, AccordionItem, AccordionPanel, Badge, Group } from "@mantine/core";
import { useTranslations } from "use-intl";
import { filledIn, type SectionName, sections } from "./sections-of.tsx";
import type { ReportForm } from "./use-report-form.ts";

type Props = {
  form: ReportForm;
  opened: SectionName[];
  onOpen: (names: SectionName[]) => void;
  onAdded: (field: string) => void;
  isReleased: boolean;
};

/** All that a report can say beyond what it needs, closed until it is wanted; each heading counts what is filled in. */
export function OpenSections({ form, opened, onOpen, onAdded, isReleased }: Props) {
  const t = useTranslations("seizure-reports.form");
  return (
    <Accordion
      multiple
      variant="contained"
      order={2}
      transitionDuration={0}
      keepMountedMode="display-none"
      value={opened}
      onChange={(names) => onOpen(names as SectionName[])}
    >
      {sections.map(({ name, Section }) => {
        const count = filledIn(form.values, name);
        return (
          <AccordionItem key={name} value={name} bg="var(--mantine-color-body)">
            <AccordionControl>
              <Group gap="xs">
                {t(`sections.${name}`)}
                {count > 0 && (
                  <Badge variant="default" radius="sm" tt="none">
                    {t("filledIn", { count })}
                  </Badge>
                )}
              </Group>
            </AccordionControl>
            <AccordionPanel>{opened.includes(name) && <Section form={form} onAdded={onAdded} isReleased={isReleased} />}</AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}
