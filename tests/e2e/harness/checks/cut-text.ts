import type { ChromiumPage } from '../in-chromium.ts';

/**
 * Text that cannot be read whole: cut off by what it stands in, or beyond the edge of the window. What
 * scrolls shows all; names and titles from data may end in "…" where a sheet clamps them to some lines.
 */
export function cutText(page: ChromiumPage, brackets: readonly string[]): Promise<string[]> {
  return page.evaluate((brackets) => {
    const isOurs = (text: string) => brackets.some((bracket) => text.includes(bracket));
    const isForEars = (one: Element) => getComputedStyle(one).clipPath !== 'none';

    /** What an element shows of its content, along an axis; without end where it cuts nothing off. */
    const windowOf = (one: Element, side: 'X' | 'Y'): [number, number] => {
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      const flow = style[`overflow${side}`];
      if (flow !== 'hidden' && flow !== 'clip') return [-Infinity, Infinity];
      return side === 'X' ? [box.left, box.right] : [box.top, box.bottom];
    };
    const scrolls = (one: Element, side: 'X' | 'Y') =>
      /auto|scroll/.test(getComputedStyle(one)[`overflow${side}`]);

    /** Why a box of text is not seen whole. */
    const whyCut = (rect: DOMRect, from: Element, ours: boolean): string | undefined => {
      let [sideways, upright] = [false, false];
      for (let one: Element | null = from; one; one = one.parentElement) {
        if (isForEars(one)) return undefined;
        const clamped = getComputedStyle(one).webkitLineClamp !== 'none';
        const [left, right] = windowOf(one, 'X');
        const [top, bottom] = windowOf(one, 'Y');
        if (!sideways && (rect.left < left - 1 || rect.right > right + 1))
          return ours || getComputedStyle(one).textOverflow !== 'ellipsis'
            ? `cut sideways by ${one.localName}.${one.className}`
            : undefined;
        if (!upright && (rect.top < top - 2 || rect.bottom > bottom + 2))
          return ours || !clamped ? `cut below by ${one.localName}.${one.className}` : undefined;
        sideways ||= scrolls(one, 'X');
        upright ||= scrolls(one, 'Y');
      }
      return !sideways && (rect.left < -1 || rect.right > innerWidth + 1)
        ? 'beyond the edge of the window'
        : undefined;
    };

    /** Whether a word of a heading or button goes on in the next line, as a column one letter wide has it. */
    const isInPieces = (range: Range, word: RegExpMatchArray) => {
      range.setStart(range.startContainer, word.index!);
      range.setEnd(range.startContainer, word.index! + word[0].length);
      return new Set(Array.from(range.getClientRects(), ({ top }) => top)).size > 1;
    };

    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!node.textContent?.trim() || parent.closest('script, style, option')) continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const why = rect.width > 0 ? whyCut(rect, parent, isOurs(node.textContent)) : undefined;
        if (why) found.add(`“${node.textContent.trim().slice(0, 60)}” ${why}`);
      }
      if (parent.closest('h1, h2, h3, button') && !isForEars(parent))
        for (const word of node.textContent.matchAll(/\p{L}+/gu))
          if (isInPieces(range, word)) found.add(`“${word[0]}” is in pieces`);
    }

    const pen = document.createElement('canvas').getContext('2d')!;
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'input, select',
    )) {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      pen.font = font;
      const texts =
        field instanceof HTMLSelectElement
          ? [...field.selectedOptions].map((option) => option.text)
          : field.value === ''
            ? [field.placeholder]
            : [];
      // A list's arrow.
      const arrow = field instanceof HTMLSelectElement ? 20 : 0;
      const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - arrow;
      for (const text of texts)
        if (field.checkVisibility() && pen.measureText(text).width > room + 1)
          found.add(`“${text}” is longer than its field`);
    }

    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth)
      found.add(`the page is ${scrollWidth - clientWidth} px too wide`);
    return [...found];
  }, brackets);
}
