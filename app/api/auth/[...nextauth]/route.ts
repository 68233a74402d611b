// Sign-in by next-auth. Its token carries the secret of a session that the database knows: ending
// that session there makes the cookie worthless at the next request.
import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { SignIn } from "../../../../lib/access/sign-in.ts";
import { languageOf } from "../../../../lib/languages/language.ts";
import { portal } from "../../../../lib/running/portal.ts";
import { rememberLanguage } from "../../../language/remember-language.ts";

type AuthRequest = { headers?: Record<string, string> };

/** next-auth shows an error's message to the sign-in page: only ours may come that far. */
async function userOf(signingIn: Promise<SignIn>, { inOwnLanguage = false } = {}) {
  const result = await signingIn.catch((): SignIn => ({ ok: false, reason: "WRONG" }));
  if (result.ok) {
    if (inOwnLanguage) await rememberLanguage(languageOf(result.language));
    return { id: "member", secret: result.secret };
  }
  if (result.reason === "WRONG") return null;
  throw new Error(result.reason === "WAIT" ? `WAIT_${result.waitSeconds}` : result.reason);
}

function options(): NextAuthOptions {
  const { signIn, signInAsPerson, cookies } = portal();
  const from = ({ headers }: AuthRequest) => ({ address: headers?.["x-portolan-address"] ?? "127.0.0.1", device: headers?.["user-agent"] ?? "" });
  return {
    secret: cookies.key,
    useSecureCookies: cookies.isSecure,
    session: { strategy: "jwt", maxAge: 12 * 60 * 60 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        id: "credentials",
        credentials: { email: {}, password: {}, code: {} },
        authorize: async (given, request) => {
          if (!given) return null;
          const { email, password, code = "" } = given;
          return userOf(signIn({ email: email.slice(0, 300), password: password.slice(0, 300), code: code.slice(0, 40) }, from(request)), {
            inOwnLanguage: true,
          });
        },
      }),
      ...(signInAsPerson
        ? [
            CredentialsProvider({
              id: "demonstration",
              credentials: { email: {} },
              authorize: async (given, request) => (given ? userOf(signInAsPerson(given.email, from(request))) : null),
            }),
          ]
        : []),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, secret: (user as unknown as { secret: string }).secret } : token),
      // The session that a browser script can read tells nothing: the secret stays in the cookie.
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}

const handler = (request: Request, context: unknown) => NextAuth(options())(request, context);

export { handler as GET, handler as POST };
