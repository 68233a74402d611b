"use client";
import { DirectionProvider, MantineProvider, mergeThemeOverrides } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { readableColors, theme } from "./theme.ts";

/** The document's nonce: a later refresh brings that answer's nonce, which this document would refuse. */
function useFirstNonce(nonce: string): string {
  const [first] = useState(() => {
    // What locks scrolling behind drawers and dialogs inserts its style with this global.
    if (typeof window !== "undefined") Object.assign(window, { __webpack_nonce__: nonce });
    return nonce;
  });
  return first;
}

/** Close buttons without words, named for a screen reader. */
function useNamedTheme(close: string) {
  return useMemo(() => {
    const named = { defaultProps: { closeButtonProps: { "aria-label": close } } };
    return mergeThemeOverrides(theme, { components: { Modal: named, Drawer: named, Notification: named } });
  }, [close]);
}

export function Providers({ nonce, children }: { nonce: string; children: ReactNode }) {
  const first = useFirstNonce(nonce);
  const named = useNamedTheme(useTranslations("shell")("close"));
  return (
    <DirectionProvider>
      <MantineProvider theme={named} cssVariablesResolver={readableColors} defaultColorScheme="auto" getStyleNonce={() => first}>
        <ModalsProvider>
          <Notifications />
          {children}
        </ModalsProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
