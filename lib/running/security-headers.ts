// Headers of every answer. Scripts and styles run only with this answer's nonce; nothing is loaded
// from elsewhere, so a closed network needs no exception.
import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Components position themselves by style attributes; these cannot run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Sets the headers; Next.js reads the nonce from the request's copy of the policy. */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse, isSecure: boolean, isDevelopment: boolean): void {
  const policy = contentSecurityPolicy(randomBytes(16).toString("base64"), isDevelopment);
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  if (isSecure) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}
