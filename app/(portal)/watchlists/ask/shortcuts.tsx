"use client";
import { Kbd, Modal, Table, TableTbody, TableTd, TableTh, TableTr, Text } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { isTyping } from "./move-by-key.ts";

const keys = ["/", "Enter", "↓ ↑", "j k", "Esc", "?"] as const;
const names = { "/": "box", Enter: "enter", "↓ ↑": "arrows", "j k": "letters", Esc: "escape", "?": "help" } as const;

/** In a line below the box; all of them at "?". */
export function Shortcuts({ className }: { className: string }) {
  const t = useTranslations("watchlists.ask");
  const shell = useTranslations("shell");
  const [isOpen, setOpen] = useState(false);
  useWindowEvent("keydown", (event) => {
    if (event.key !== "?" || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setOpen(true);
  });
  return (
    <>
      <Text size="sm" c="dimmed" className={className}>
        {t.rich("keys", { kbd: (key) => <Kbd size="xs">{key}</Kbd> })}
      </Text>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t("shortcuts.title")} centered closeButtonProps={{ "aria-label": shell("close") }}>
        <Table>
          <TableTbody>
            {keys.map((key) => (
              <TableTr key={key}>
                <TableTh scope="row">
                  {key.split(" ").map((one) => (
                    <Kbd key={one} mr={4}>
                      {one}
                    </Kbd>
                  ))}
                </TableTh>
                <TableTd>{t(`shortcuts.${names[key]}`)}</TableTd>
              </TableTr>
            ))}
          </TableTbody>
        </Table>
      </Modal>
    </>
  );
}
