"use client";
import { useState } from "react";
import type { Permission } from "../../../session/viewer.ts";
import { CreatedKey } from "./created-key.tsx";
import { KeyForm } from "./key-form.tsx";

/** The form, then once the key itself. */
export function NewKey({ permissions }: { permissions: readonly Permission[] }) {
  const [secret, setSecret] = useState<string | null>(null);
  return secret ? <CreatedKey secret={secret} /> : <KeyForm permissions={permissions} onCreated={setSecret} />;
}
