// Passwords that are tried first. Twelve characters leave few of the usual lists; what remains is mostly one of
// their words made longer, so words are compared after taking away digits, signs and letters written as digits.

const words =
  "password passwort contrasena contraseña clave secret secreto welcome bienvenido bienvenida letmein administrator administrador admin " +
  "qwerty qwertyuiop asdfghjkl zxcvbnm azerty qazwsx login access master superman batman iloveyou teamo tequiero monkey dragon sunshine " +
  "princess football futbol baseball beisbol liverpool barcelona realmadrid arsenal chelsea jordan michael jennifer charlie shadow starwars " +
  "trustno computer internet whatever freedom hello changeme default temporary temporal guest invitado customs aduana aduanas post correo " +
  "correos portolan caribbean caribe aruba jamaica curacao trinidad tobago dominicana santodomingo kingston oranjestad summer winter spring " +
  "autumn verano invierno primavera january february march april august september october november december enero febrero marzo abril agosto " +
  "septiembre octubre noviembre diciembre monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes";
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const known = new Set(words.split(" ").map(plain));

const asDigits: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", $: "s", "!": "i" };
const rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"];
const isRun = (text: string) => rows.some((row) => row.includes(text) || [...row].reverse().join("").includes(text));
/** `abcabcabcabc` and `aaaaaaaaaaaa`. */
const isRepeated = (text: string) => /^(.{1,5})\1+.{0,4}$/.test(text);

/** Whether the text is nothing but such words, one after another. */
function isMadeOf(text: string, vocabulary: ReadonlySet<string>): boolean {
  const reached = [true, ...Array.from(text, () => false)];
  for (let at = 0; at < text.length; at++) {
    if (reached[at]) for (const word of vocabulary) if (text.startsWith(word, at)) reached[at + word.length] = true;
  }
  return text.length > 0 && reached[text.length] === true;
}

/** Whether it is among the passwords that are tried first, or made of what others know of the person. */
export function isCommonPassword(password: string, about: readonly string[]): boolean {
  const text = plain(password);
  const own = about.flatMap((one) => plain(one).split(/[^a-z0-9]+/)).filter((word) => word.length > 2);
  const vocabulary = new Set([...known, ...own]);
  const read = [...text].map((one) => asDigits[one] ?? one).join("");
  const isOfWords = [text, read].some((one) => isMadeOf(one.replace(/[^a-z]/g, ""), vocabulary));
  return isOfWords || /^\d+$/.test(text) || isRepeated(text) || isRun(text.replace(/[^a-z0-9]/g, ""));
}
