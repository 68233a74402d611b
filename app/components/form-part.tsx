import { Paper, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A part of a form that fills a page, under its own heading. */
export const FormPart = ({ title, children }: { title: string; children: ReactNode }) => (
  <Paper component="section" withBorder p={{ base: "sm", sm: "md" }} aria-label={title}>
    <Title order={2} size="h4" mb="sm">
      {title}
    </Title>
    {children}
  </Paper>
);
