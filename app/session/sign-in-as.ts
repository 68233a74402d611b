"use client";

/** CODE: a code of the second factor is needed as well. */
export type SignInFault = "WRONG" | "CODE" | "CODE_WRONG" | "FAILED" | { waitSeconds: number };

/** Opens a session through next-auth's own addresses; answers what went wrong, or null. */
export async function signInAs(
  provider: "credentials" | "demonstration",
  given: { email: string; password?: string; code?: string },
): Promise<SignInFault | null> {
  try {
    const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const response = await fetch(`/api/auth/callback/${provider}`, {
      method: "POST",
      body: new URLSearchParams({ ...given, csrfToken, callbackUrl: window.location.origin, json: "true" }),
    });
    const { url } = (await response.json()) as { url?: string };
    if (response.ok) return null;
    const error = new URL(url ?? "/", window.location.origin).searchParams.get("error") ?? "";
    const seconds = /^WAIT_(\d+)$/.exec(error)?.[1];
    if (seconds) return { waitSeconds: Number(seconds) };
    if (error === "CODE" || error === "CODE_WRONG") return error;
    return error === "CredentialsSignin" ? "WRONG" : "FAILED";
  } catch {
    return "FAILED";
  }
}
