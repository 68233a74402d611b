"use client";
import { useState } from "react";
import { InvitationLink } from "../invitation-link.tsx";
import { type Invited, InviteForm } from "./invite-form.tsx";

/** The form, then what to do with the link. */
export function InviteMember(props: { units: readonly { id: string; name: string }[]; language: string }) {
  const [invited, setInvited] = useState<Invited | null>(null);
  return invited ? <InvitationLink {...invited} onAnother={() => setInvited(null)} /> : <InviteForm {...props} onInvited={setInvited} />;
}
