"use client";
import { Fieldset } from "@mantine/core";
import type { ReactNode } from "react";

export function ChoiceGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <Fieldset legend={legend} styles={{ legend: { fontWeight: 600 } }}>
      {children}
    </Fieldset>
  );
}
