// How far two sounds are apart, by the script that one of the words came from: 0 the same, 1 as good as unrelated.
import { type Script, scripts } from "../scripts.ts";
import { sounds } from "../sounds.ts";

interface Costs {
  /** One vowel for another, and a vowel more or less. */
  vowel: number;
  vowelMore: number;
  /** A glide (w, y) or h more or less; any other consonant is 1 ... */
  glideMore: number;
  /** ... unless it is often not written: "r.4 n.6". */
  oftenLost?: string;
  /** Sounds that are confused, with what it costs: ".1 bp lr". */
  near: string;
}

const everywhere = ".1 wv sc ZJ cz JZ ZS .15 iy uw .2 sz dt gk bp cC ck JC SC fv .3 sS zZ xh xk SJ gJ yJ xg hg .5 mn lr";

const costsOf: Record<Script, Costs> = {
  LATIN: {
    vowel: 0.4,
    vowelMore: 0.5,
    glideMore: 0.5,
    near: ".1 wv cC JZ Jy sc .15 iy uw .2 ae ou ei fv CJ sS Sc xh xk dt gk sz cz zZ JC ZS SC kc .3 bp gJ gh Jx lr",
  },
  CYRILLIC: { vowel: 0.25, vowelMore: 0.3, glideMore: 0.3, near: `${everywhere} .1 wv uv cC .15 xh gh xk Jd CJ uw` },
  ARABIC: {
    vowel: 0.1,
    vowelMore: 0.12,
    glideMore: 0.25,
    near: `${everywhere} .1 bp fv gJ gk xh xk xg kC dz sS vw vb uw ow iy ey CJ zs ts tc SC .3 uv ov .15 aw ay`,
  },
  HEBREW: { vowel: 0.12, vowelMore: 0.15, glideMore: 0.2, near: `${everywhere} .05 wv bv pf wu wo yi ye sS xk xh kC .1 zJ vu vo ya .15 cC kx uw` },
  HAN: {
    vowel: 0.2,
    vowelMore: 0.2,
    glideMore: 0.25,
    near: `${everywhere} .05 lr .1 bp dt gk fv vw sz sS SJ zJ JC cC xh xk xg nm sc zc Sc .15 hf Jg Ji Cg Jk Ck xf .2 yJ iS ry rZ sx zS`,
  },
  HANGUL: {
    vowel: 0.2,
    vowelMore: 0.22,
    glideMore: 0.25,
    near: `${everywhere} .05 lr gk dt bp Jz JZ JC sS kx .1 pf bv hf ts cC Cc tc Ct tS kg .15 Sy tC Js Jd wv`,
  },
  KANA: {
    vowel: 0.2,
    vowelMore: 0.2,
    glideMore: 0.25,
    near: `${everywhere} .05 lr bv zJ hf zd sS ts .1 CS SJ JZ hx cs cz tc nm wv uw uv kx kc gk Ct Cc zt`,
  },
  OTHER: { vowel: 0.2, vowelMore: 0.22, glideMore: 0.25, near: `${everywhere} .1 bp dt gk lr .15 bv pf gJ SC CJ tC` },
};

/** `replace[one * 32 + other]`, and `more[one]` for a sound that only one word has. */
export interface SoundCosts {
  replace: Float64Array;
  more: Float64Array;
}

function expand({ vowel, vowelMore, glideMore, near, oftenLost = "" }: Costs): SoundCosts {
  const isVowel = (code: number) => code < 5;
  const more = new Float64Array(32).fill(1);
  [...sounds].forEach((sound, code) => {
    if (isVowel(code)) more[code] = vowelMore;
    else if ("hwy".includes(sound)) more[code] = glideMore;
  });
  for (const lost of oftenLost.split(" ")) if (lost !== "") more[sounds.indexOf(lost.charAt(0))] = Number(lost.slice(1));
  const replace = new Float64Array(1024).fill(1);
  for (let one = 0; one < sounds.length; one++) {
    for (let other = 0; other < sounds.length; other++) {
      if (one === other) replace[one * 32 + other] = 0;
      else if (isVowel(one) && isVowel(other)) replace[one * 32 + other] = vowel;
    }
  }
  let cost = 1;
  for (const item of near.split(" ")) {
    if (item.startsWith(".")) cost = Number(item);
    else {
      const [one, other] = [sounds.indexOf(item.charAt(0)), sounds.indexOf(item.charAt(1))];
      if (one < 0 || other < 0) continue;
      replace[one * 32 + other] = cost;
      replace[other * 32 + one] = cost;
    }
  }
  return { replace, more };
}

/** In the order of the scripts. */
export const soundCosts: readonly SoundCosts[] = scripts.map((script) => expand(costsOf[script]));
