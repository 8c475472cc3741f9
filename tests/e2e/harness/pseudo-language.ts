/** English made strange: what is not translated, or has no room for a longer language, is seen at once. */

const accented: Readonly<Record<string, string>> = {
  a: 'á', c: 'ç', d: 'ď', e: 'é', g: 'ğ', i: 'í', k: 'ķ', l: 'ľ', n: 'ñ', o: 'ó', r: 'ŕ', s: 'š', t: 'ť', u: 'ú', y: 'ý', z: 'ž',
  A: 'Á', C: 'Ç', D: 'Ď', E: 'É', G: 'Ğ', I: 'Í', K: 'Ķ', L: 'Ľ', N: 'Ñ', O: 'Ó', R: 'Ŕ', S: 'Š', T: 'Ť', U: 'Ú', Y: 'Ý', Z: 'Ž',
}; // prettier-ignore

export const [opening, closing] = ['⟦', '⟧'];

/** As much longer as the longest translations into the languages that news is read in. */
const longer = 1.4;

/** Accented, in brackets, 40% longer; what is filled in ($1 to $9) stays. */
export function toPseudo(message: string): string {
  let more = Math.ceil(message.length * (longer - 1));
  const long = message.replace(/\$.|Source Context|[A-Za-z]/g, (found) => {
    // What is filled in, and our name, which is the same in every language.
    if (found.length > 1) return found;
    const letter = accented[found] ?? found;
    // Longer words, and not only more of them: a word that does not fit is not broken.
    if (more <= 0 || !/[aeiou]/i.test(found)) return letter;
    more--;
    return letter + letter.toLowerCase();
  });
  return `${opening}${long}${'·'.repeat(Math.max(0, more))}${closing}`;
}

interface Message {
  message: string;
}

/** The messages of a build in the pseudo-language; what is read by code and not by people stays. */
export function translateMessages(json: string): string {
  const messages = JSON.parse(json) as Record<string, Message>;
  for (const [key, one] of Object.entries(messages))
    if (key !== 'popup_language') one.message = toPseudo(one.message);
  return JSON.stringify(messages);
}
