"use client";
import { Button } from "@mantine/core";
import type { ReactNode } from "react";

/** Calls from a telephone; anywhere else it is there to be read. */
export const CallButton = ({ phone, icon, children }: { phone: string; icon: ReactNode; children: ReactNode }) => (
  <Button
    component="a"
    href={`tel:${phone.replace(/[^+\d]/g, "")}`}
    size="md"
    variant="light"
    leftSection={icon}
    h="auto"
    py="xs"
    styles={{ label: { whiteSpace: "normal", lineHeight: 1.35 } }}
  >
    {children}
  </Button>
);
