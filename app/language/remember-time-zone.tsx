"use client";
import { useEffect } from "react";

/** Tells the server where the reader's clock stands, so that moments arrive in local time and never jump. */
export function RememberTimeZone() {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that officers have
    document.cookie = `portolan-time-zone=${encodeURIComponent(timeZone)}; path=/; max-age=31536000; samesite=lax`;
  }, []);
  return null;
}
