"use client";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSaving } from "./form-faults.ts";
import { showFault } from "./show-fault.ts";

/**
 * What the press of a button does, once at a time: `take` carries a step out that answers what was wrong, tells that or
 * says what was done, and shows the page anew.
 */
export function useStep() {
  const router = useRouter();
  const save = useSaving();
  const [isActing, setActing] = useState(false);

  async function take(step: () => Promise<string | null | undefined>, said?: string): Promise<void> {
    setActing(true);
    await save(async () => {
      const fault = await step();
      if (fault) showFault(fault);
      else if (said) notifications.show({ message: said, color: "teal" });
      router.refresh();
    });
    setActing(false);
  }
  return { isActing, take };
}
