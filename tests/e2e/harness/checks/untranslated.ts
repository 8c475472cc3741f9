import type { ChromiumPage } from '../in-chromium.ts';
import { closing, opening } from '../pseudo-language.ts';

/** All that a person reads or hears: text as it stands, then what is only said. */
function readTexts(page: ChromiumPage): Promise<{ flowing: string[]; said: string[] }> {
  return page.evaluate(() => {
    const flowing: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      // A citation is written as its style says, in whatever language the article is in; keys are as the browser
      // names them; signs that two people compare are no words.
      if (!node.parentElement?.closest('script, style, [hidden], .citation, kbd, code'))
        flowing.push(node.textContent ?? '');
    const said = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
      [...document.body.querySelectorAll(`[${name}]`)].map((one) => one.getAttribute(name) ?? ''),
    );
    return { flowing, said: [document.title, ...said] };
  });
}

/** What stands in no brackets; what is filled into a message stands in its. */
function outside(texts: readonly string[]): string[] {
  let depth = 0;
  return texts.map((text) => {
    let kept = '';
    for (const character of text) {
      if (character === opening) depth++;
      else if (character === closing) depth--;
      else if (depth === 0) kept += character;
    }
    return kept;
  });
}

/** Dates, spans of time and sizes come from the browser in the language of the interface. */
function isDated(text: string): boolean {
  const months = Array.from({ length: 12 }, (_, month) =>
    ['long', 'short'].map((style) =>
      new Intl.DateTimeFormat('en', { month: style as 'long' }).format(new Date(2025, month)),
    ),
  ).flat();
  const words = text.match(/\p{L}+/gu) ?? [];
  return (
    words.every((word) => [...months, 'AM', 'PM', 'at', 'now'].includes(word)) ||
    /^[\d.,]+ (?:byte|kB|MB|GB|ms)s?$/.test(text) ||
    /^\d+ (?:days|hours) ago$/.test(text)
  );
}

/** What the interface says that is not from its locale; `data` is all that articles and datasets hold. */
export async function untranslated(page: ChromiumPage, data: string): Promise<string[]> {
  const { flowing, said } = await readTexts(page);
  const known = data.replace(/\s+/g, ' ');
  return [...new Set([...outside(flowing), ...said.flatMap((text) => outside([text]))])]
    .map((text) => text.replace(/\s+/g, ' ').replace(/^[\s:,·]+|[\s:,·]+$/g, ''))
    .filter((text) => /\p{L}/u.test(text) && !known.includes(text) && !isDated(text));
}
