"use client";
import { DirectionProvider, MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import type { Language, messages as allMessages } from "../lib/languages/messages.ts";
import { theme } from "./theme.ts";

type Props = { language: Language; messages: (typeof allMessages)["en"]; nonce: string; children: ReactNode };

export function Providers({ language, messages, nonce, children }: Props) {
  return (
    <IntlProvider locale={language} messages={messages} timeZone="UTC">
      <DirectionProvider>
        <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
          <ModalsProvider>
            <Notifications />
            {children}
          </ModalsProvider>
        </MantineProvider>
      </DirectionProvider>
    </IntlProvider>
  );
}
