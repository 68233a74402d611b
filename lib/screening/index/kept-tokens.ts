// Makes the token of a key once, as long as there is room: the same words come again and again.
import { type Token, tokenOf } from "../token.ts";

export function keptTokens(most: number): (key: string) => Token {
  const kept = new Map<string, Token>();
  return (key) => {
    let token = kept.get(key);
    if (!token) {
      token = tokenOf(key);
      if (kept.size >= most) kept.clear();
      kept.set(key, token);
    }
    return token;
  };
}
