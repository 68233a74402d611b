"use client";

export type SignInFault = "WRONG" | "FAILED" | { waitSeconds: number };

/** Opens a session through next-auth's own addresses; answers what went wrong, or null. */
export async function signInAs(provider: "credentials" | "demonstration", given: { email: string; password?: string }): Promise<SignInFault | null> {
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
    return error === "CredentialsSignin" ? "WRONG" : "FAILED";
  } catch {
    return "FAILED";
  }
}
