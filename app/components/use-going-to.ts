"use client";
import { useEffect, useRef, useState } from "react";

/** Takes the focus to a field once it is on the screen; without a name, to the first one at fault. */
export function useGoingTo() {
  const frame = useRef<HTMLFormElement>(null);
  const [target, setTarget] = useState<{ field?: string } | null>(null);
  useEffect(() => {
    if (!target) return;
    const asked = frame.current?.querySelector<HTMLElement>(target.field ? `[data-path="${target.field}"]` : "[aria-invalid='true']");
    asked?.focus();
    asked?.scrollIntoView({ block: "center" });
  }, [target]);
  return { frame, goTo: (field: string) => setTarget({ field }), goToFault: () => setTarget({}) };
}
