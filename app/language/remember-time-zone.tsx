"use client";
import { useEffect } from "react";

/** Tells the server where the reader's clock stands, so that moments arrive in local time and never jump. */
export function RememberTimeZone() {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    document.cookie = `portolan-time-zone=${encodeURIComponent(timeZone)}; path=/; max-age=31536000; samesite=lax`;
  }, []);
  return null;
}
