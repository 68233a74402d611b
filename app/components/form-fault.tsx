"use client";
import { Alert } from "@mantine/core";

/** What was wrong with a form as a whole, told to screen readers when it appears. */
export const FormFault = ({ fault }: { fault: string | undefined }) => (
  <div role="alert">
    {fault && (
      <Alert color="red" variant="light" p="sm" mb="md">
        {fault}
      </Alert>
    )}
  </div>
);
