// Sign-in by next-auth. Its token carries the secret of a session that the database knows: ending
// that session there makes the cookie worthless at the next request.
import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { SignIn } from "../../../../lib/access/sign-in.ts";
import { portal } from "../../../../lib/running/portal.ts";

type AuthRequest = { headers?: Record<string, string> };

/** next-auth shows an error's message to the sign-in page: only ours may come that far. */
async function userOf(signingIn: Promise<SignIn>) {
  const result = await signingIn.catch((): SignIn => ({ ok: false, waitSeconds: 0 }));
  if (result.ok) return { id: "member", secret: result.secret };
  if (result.waitSeconds) throw new Error(`WAIT_${result.waitSeconds}`);
  return null;
}

function options(): NextAuthOptions {
  const { signIn, signInAsPerson, cookies } = portal();
  const from = ({ headers }: AuthRequest) => [headers?.["x-portolan-address"] ?? "127.0.0.1", headers?.["user-agent"] ?? ""] as const;
  return {
    secret: cookies.key,
    useSecureCookies: cookies.isSecure,
    session: { strategy: "jwt", maxAge: 12 * 60 * 60 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        id: "credentials",
        credentials: { email: {}, password: {} },
        authorize: async (given, request) =>
          given ? userOf(signIn(given.email.slice(0, 300), given.password.slice(0, 300), ...from(request))) : null,
      }),
      ...(signInAsPerson
        ? [
            CredentialsProvider({
              id: "demonstration",
              credentials: { email: {} },
              authorize: async (given, request) => (given ? userOf(signInAsPerson(given.email, ...from(request))) : null),
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
