"use client";
import { useEffect, useRef, useState } from "react";
import type { LinkedPerson, LinkPurpose } from "../../../lib/access/one-use-link.ts";
import { readLink } from "../../session/password-link.ts";

/** The secret behind `#` and whom it is for: undefined until that is known, null if it does not work. */
export function useLink(purpose: LinkPurpose): { secret: string; person: LinkedPerson | null | undefined } {
  const secret = useRef("");
  const [person, setPerson] = useState<LinkedPerson | null>();
  useEffect(() => {
    secret.current ||= window.location.hash.slice(1);
    // Nobody who looks at the screen or the history later finds it.
    window.history.replaceState(null, "", window.location.pathname);
    readLink(purpose, secret.current).then(setPerson, () => setPerson(null));
  }, [purpose]);
  return { secret: secret.current, person };
}
