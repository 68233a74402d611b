// How far two sounds are apart, by the script that one of the words came from: 0 the same, 1 as good as unrelated.
import { type Script, scripts } from "../scripts.ts";
import { sounds } from "../sounds.ts";

interface Costs {
  /** One vowel for another, and a vowel more or less. */
  vowel: number;
  vowelMore: number;
  /** A glide (w, y) or h more or less; any other consonant is 1 ... */
  glideMore: number;
  /** ... unless said otherwise: "r.4 n.6". */
  lost: string;
  /** Sounds that are confused, with what it costs: ".1 bp lr". */
  near: string;
}

const costsOf: Record<Script, Costs> = {
  LATIN: {
    vowel: 0.4,
    vowelMore: 0.5,
    glideMore: 0.5,
    lost: "",
    near: ".1 vw sc ZJ Cc Jy .15 iy uw iJ .2 ae ei ou fv td sz sS zZ zc SZ SC Sc CJ ck kg kx xh .3 pb Jg Jx gh lr",
  },
  CYRILLIC: {
    vowel: 0.25,
    vowelMore: 0.3,
    glideMore: 0.3,
    lost: "a.6 i.4 o.6 v.7 m.7 t.7 d.3 s.7 z.7 J.7 k.4 g.9 x.4 h.05 l.4 r.9 y.05",
    near: ".1 vw zc SZ ZJ Cc .15 iy uw dJ CJ kx gh xh .2 pb fv sz SC ck kg .3 sS zZ SJ Jg Jy gx .4 od uv Zg .5 mn td lr .7 Cx .9 dg",
  },
  ARABIC: {
    vowel: 0.1,
    vowelMore: 0.12,
    glideMore: 0.25,
    lost: "e.05 i.2 o.3 b.7 w.55 m.5 t.4 d.7 S.9 k.3 h.05 r.7 y.45",
    near: ".05 uw pb fv dz zZ SC .1 ey iy ow bv vw tc sz sS sc zc SZ ZJ CJ Ck Jg kg kx gx xh .15 aw .2 td Cc ck .3 ov uv SJ Jy gh .4 ai ts .5 mn lr .55 ay .7 dl",
  },
  HEBREW: {
    vowel: 0.12,
    vowelMore: 0.15,
    glideMore: 0.2,
    lost: "e.05 i.55 o.05 u.25 p.7 w.5 m.8 n.7 t.6 J.7 c.6 h.05 l.7 r.4 y.3",
    near: ".05 ey iy ow pf bv vw sS Cc Ck xh .1 ay ov uv sc zJ zc SZ ZJ .15 uw kx .2 pb fv td sz SC CJ Jg ck kg .3 zZ SJ Jy gx gh .4 ae .5 mn lr .7 bw zg gy .9 Jx",
  },
  HAN: {
    vowel: 0.2,
    vowelMore: 0.2,
    glideMore: 0.25,
    lost: "a.3 e.05 i.1 o1 u.05 v.7 w.55 m.8 d.9 s.7 S.9 J.3 g.7 x.4 h.15 l.5 r.6 y.35",
    near: ".05 ei iJ ou fv zS SC CJ Jg Jy lr .1 ae vw td sc zJ zc SZ Sc ZJ Cc gx .15 iy uw fx fh Jk .2 ar iS pb sx Zr ck ry .3 au eu es un mn tS tC tc zZ Zk kg gh .4 ao ik on ol uS ur nl dJ sC kx xh .45 Cg .5 ai et it sS .55 Ck .6 io bf ft sz xr .7 og nt nS ts tr dz dg zC SJ Cx .9 in ow gy",
  },
  HANGUL: {
    vowel: 0.2,
    vowelMore: 0.22,
    glideMore: 0.25,
    lost: "a.5 e.1 i.4 o.5 u.05 w.75 n.8 d.6 s.9 S.7 J.6 c.3 g.6 h.45 l.5 r.7 y.05",
    near: ".05 ae eo bv dJ zJ ZJ kx lr .1 eu fh tS tc sc zc SZ Cc Jy .15 iy uw vw tC sJ Sy .2 pf fv SC Ck ck .3 ai ok zZ SJ Jg kg gx gh xh .35 td sS .4 nd .45 CJ .5 ao io sz .6 au ei .65 pb .7 ig ot or ts ds zC .8 mn .9 pv",
  },
  KANA: {
    vowel: 0.2,
    vowelMore: 0.2,
    glideMore: 0.25,
    lost: "a.4 e.6 i.5 o.3 u.05 b.4 w.05 n.7 s.5 c.4 k.2 g.8 l.8 r.7 y.35",
    near: ".05 fh ts dz zJ zc .1 uv uw fv vw mn tz tC tc dg sc SZ SC SJ ZJ Cc ck kx xh .15 iy bv .2 td sz CJ kg .3 uk zZ Jg Jy gx gh .35 sS lr .5 ai io iu pb .6 ei .7 iC ul .8 Sc .9 ez",
  },
  OTHER: {
    vowel: 0.2,
    vowelMore: 0.22,
    glideMore: 0.25,
    lost: "",
    near: ".1 pb vw td sc zc SZ ZJ kg lr .15 iy uw pf bv tC SC CJ Jg .2 fv sz Cc ck .3 sS zZ SJ Jy kx gx gh xh .5 mn",
  },
};

/** `replace[one * 32 + other]`, and `more[one]` for a sound that only one word has. */
export interface SoundCosts {
  replace: Float64Array;
  more: Float64Array;
}

function expand({ vowel, vowelMore, glideMore, near, lost: lostOften }: Costs): SoundCosts {
  const isVowel = (code: number) => code < 5;
  const more = new Float64Array(32).fill(1);
  [...sounds].forEach((sound, code) => {
    if (isVowel(code)) more[code] = vowelMore;
    else if ("hwy".includes(sound)) more[code] = glideMore;
  });
  for (const lost of lostOften.split(" ")) if (lost !== "") more[sounds.indexOf(lost.charAt(0))] = Number(lost.slice(1));
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
