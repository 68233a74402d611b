// One HTTP call of a webhook: never to an address that was not judged, never further than to it, never for long.
import { lookup } from "node:dns";
import { type IncomingMessage, type RequestOptions, request as requestPlain } from "node:http";
import { request as requestEncrypted } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isCallable } from "./callable-address.ts";

/** Why a call does not count as delivered; their words are in languages/en/webhooks.json. */
export const callFaults = ["STATUS", "TIMEOUT", "ADDRESS_REFUSED", "UNREACHABLE", "CERTIFICATE", "NOT_BUILT"] as const;
export type CallFault = (typeof callFaults)[number];
export type Called = { statusCode: number | null; fault: CallFault | null; durationMs: number };

/** Connecting, sending and the head of the answer, all together. */
export const longestCall = 10_000;

class AddressRefused extends Error {}

/** Judges what a name resolves to and lets the socket connect to just that: a name that resolves otherwise a moment
 * later changes nothing. */
const judgedLookup =
  (isEncrypted: boolean): LookupFunction =>
  (hostname, options, done) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, "");
      if (!found.length || !found.every(({ address }) => isCallable(address, isEncrypted))) return done(new AddressRefused(), "");
      const [{ address, family }] = found as [{ address: string; family: number }];
      if (options.all) done(null, found);
      else done(null, address, family);
    });

function faultOf(error: Error & { code?: string }): CallFault {
  if (error instanceof AddressRefused) return "ADDRESS_REFUSED";
  if (error.name === "TimeoutError" || error.name === "AbortError") return "TIMEOUT";
  return /CERT|TLS|SSL|UNABLE_TO/.test(error.code ?? "") ? "CERTIFICATE" : "UNREACHABLE";
}

function statusOf(url: URL, headers: Record<string, string>, body: string): Promise<number> {
  const isEncrypted = url.protocol === "https:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // Addresses are not looked up, so nobody would judge them.
  if (isIP(host) && !isCallable(host, isEncrypted)) return Promise.reject(new AddressRefused());
  const options: RequestOptions = {
    method: "POST",
    agent: false,
    headers: { ...headers, "content-length": Buffer.byteLength(body) },
    lookup: judgedLookup(isEncrypted),
    signal: AbortSignal.timeout(longestCall),
  };
  return new Promise((done, failed) => {
    // Nobody reads the body, and a redirect or another protocol is an answer like any other: not accepted.
    const answered = ({ statusCode, socket }: IncomingMessage) => {
      done(statusCode ?? 0);
      socket.destroy();
    };
    const request = (isEncrypted ? requestEncrypted : requestPlain)(url, options);
    request.on("response", answered).on("upgrade", answered).on("error", failed);
    // However it ends, it ends: a job that waits for ever keeps its place from all others.
    request.on("close", () => failed(new Error("closed")));
    request.end(body);
  });
}

export async function callEndpoint(url: string, headers: Record<string, string>, body: string): Promise<Called> {
  const started = performance.now();
  const durationMs = () => Math.round(performance.now() - started);
  try {
    const statusCode = await statusOf(new URL(url), headers, body);
    return { statusCode, fault: statusCode >= 200 && statusCode < 300 ? null : "STATUS", durationMs: durationMs() };
  } catch (error) {
    return { statusCode: null, fault: faultOf(error as Error), durationMs: durationMs() };
  }
}
