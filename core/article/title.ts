import { findWholeDays } from './whole-days.ts';

/** Letters and digits alone: "La Stampa" is lastampa.it, "BBC News" is BBC NEWS. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[\s!-/:-@[-`{-~\u00A0-\u00BF\u2000-\u206F]+/g, '');
}

/** What a host calls itself: `www.lastampa.it` is "lastampa.it" and "lastampa". */
function hostNames(host: string | undefined): string[] {
  const name = host?.replace(/^(?:www|m|amp|mobile)\./, '');
  return name === undefined ? [] : [bare(name), ...name.split('.').slice(0, -1).map(bare)];
}

/** Headlines are cut at these where spaces stand around them. */
const separator = /\s[|·•«»–—:-]\s/g;

/**
 * A title without the outlet's name, or the day, before or after it: "Rain in Lima | The Courier" is
 * "Rain in Lima" where the page or its host is called so. Whatever else stands there is part of the title.
 */
export function cutOutlet(
  title: string,
  outlet: string | undefined,
  host: string | undefined,
): string {
  const names = new Set([...hostNames(host), ...(outlet === undefined ? [] : [bare(outlet)])]);
  names.delete('');
  const isOutlet = (part: string) =>
    names.has(bare(part)) ||
    findWholeDays(part, undefined).some(({ start, end }) => end - start === part.length);
  let rest = title;
  // Section, outlet and day may follow one another; no title has more.
  for (let cuts = 0; cuts < 3; cuts++) {
    const found = [...rest.matchAll(separator)];
    const [first, last] = [found[0], found.at(-1)];
    if (last && isOutlet(rest.slice(last.index + last[0].length))) rest = rest.slice(0, last.index);
    else if (first && isOutlet(rest.slice(0, first.index)))
      rest = rest.slice(first.index + first[0].length);
    else break;
  }
  return rest.trim();
}
