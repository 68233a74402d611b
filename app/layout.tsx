import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/notifications/styles.css";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { readLanguage } from "./language/read-language.ts";
import { readTimeZone } from "./language/read-time-zone.ts";
import { RememberTimeZone } from "./language/remember-time-zone.tsx";
import { Words } from "./language/words.tsx";
import { Providers } from "./providers.tsx";

export const metadata: Metadata = { title: { default: "Portolan", template: "%s · Portolan" }, robots: { index: false } };
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** This answer's nonce, from the policy that the server set. */
async function readNonce(): Promise<string> {
  return /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1] ?? "";
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [language, timeZone, nonce] = await Promise.all([readLanguage(), readTimeZone(), readNonce()]);
  return (
    <html lang={language} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} />
      </head>
      <body>
        <Words language={language} timeZone={timeZone}>
          <RememberTimeZone />
          <Providers nonce={nonce}>{children}</Providers>
        </Words>
      </body>
    </html>
  );
}
