"use client";

/** Ends this browser's session. Not a server action: that would also answer the page again, for nobody. */
export async function endSession(): Promise<void> {
  const response = await fetch("/sign-out", { method: "POST" });
  if (!response.ok) throw new Error(response.statusText);
}
