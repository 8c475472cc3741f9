import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import {
  blockRootOf,
  collectBlocks,
  isInSkipped,
  splitLines,
} from '../../../core/article/text-blocks.ts';

function bodyOf(html: string): HTMLElement {
  return parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`).document.body;
}

function blocksOf(html: string): string[] {
  return collectBlocks(bodyOf(html)).map((block) => block.text);
}

describe('inline elements are joined', () => {
  test.each([
    ['<p>Ana <b>Ruiz</b> spoke</p>', ['Ana Ruiz spoke']],
    ['<p>A<span>na</span> <a href="#"><em>Ru</em>iz</a></p>', ['Ana Ruiz']],
    ['<p><time>Monday</time>: <q>yes</q><sup>1</sup></p>', ['Monday: yes1']],
    ['<p>Ana<wbr>Ruiz</p>', ['AnaRuiz']],
    ['<p>Ana <!-- not here -->Ruiz</p>', ['Ana Ruiz']],
    ['loose <i>text</i>', ['loose text']],
  ])('%s', (html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });
});

describe('elements are left out', () => {
  const html =
    '<p>one</p><div><p>two</p><p id="out">three <b>bold</b></p><p>four</p></div><p>five</p>';
  const textsWithout = (what: 'it' | 'rest') =>
    collectBlocks(bodyOf(html), {
      leaveOut: (element) => (element.id === 'out' ? what : undefined),
    }).map((block) => block.text);

  test('with all that they hold', () => {
    expect(textsWithout('it')).toEqual(['one', 'two', 'four', 'five']);
  });

  test('with what follows in the same parent', () => {
    expect(textsWithout('rest')).toEqual(['one', 'two', 'five']);
  });

  test('inline ones are not asked about', () => {
    const asked: string[] = [];
    const leaveOut = ({ tagName }: Element) => void asked.push(tagName);
    collectBlocks(bodyOf('<p>one <b>two</b><br></p>'), { leaveOut });
    expect(asked).toEqual(['P']);
  });
});

describe('blocks end where a reader sees a break', () => {
  test.each([
    ['<p>Ana</p><p>Ruiz</p>', ['Ana', 'Ruiz']],
    ['<p>Ana<br>Ruiz</p>', ['Ana', 'Ruiz']],
    ['<h1>Ana</h1>Ruiz', ['Ana', 'Ruiz']],
    ['<ul><li>Ana</li><li>Ruiz</li></ul>', ['Ana', 'Ruiz']],
    ['<table><tr><td>Ana</td><td>Ruiz</td></tr></table>', ['Ana', 'Ruiz']],
    // In the order of the page, a block inside a block between its halves.
    ['<div>one<p>two</p>three<div>four</div>five</div>', ['one', 'two', 'three', 'four', 'five']],
    ['<div><div><div>deep</div></div>shallow</div>', ['deep', 'shallow']],
    ['<made-up>Ana</made-up>Ruiz', ['Ana', 'Ruiz']],
    ['<p> \n </p><p>—</p><p>1,5</p><p>a</p>', ['a']],
    ['', []],
  ])('%s', (html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });
});

describe('what nobody reads is skipped', () => {
  test.each([
    '<script>Ana()</script>', '<style>Ana {}</style>', '<noscript>Ana</noscript>', '<template>Ana</template>',
    '<textarea>Ana</textarea>', '<button>Ana</button>', '<select><option>Ana</option></select>', '<nav>Ana</nav>',
    '<pre>Ana</pre>', '<code>Ana</code>', '<svg><text>Ana</text></svg>', '<iframe>Ana</iframe>',
    '<div contenteditable>Ana</div>', '<div contenteditable="true">Ana</div>', '<div contenteditable="plaintext-only">Ana</div>',
    '<p hidden>Ana</p>', '<p aria-hidden="true">Ana</p>', '<div role="navigation">Ana</div>', '<div role="textbox">Ana</div>',
    '<ruby><rt>Ana</rt></ruby>', '<!-- Ana -->', '<input value="Ana">', '<img alt="Ana">',
  ])('%s', (html) => {
    expect(blocksOf(html)).toEqual([]);
  }); // prettier-ignore

  test.each([
    ['<p contenteditable="false">Ana</p>', ['Ana']],
    ['<p aria-hidden="false">Ana</p>', ['Ana']],
    ['<main role="main">Ana</main>', ['Ana']],
    // A skipped element inside a line does not break it.
    ['<p>Ana <button>Follow</button>Ruiz</p>', ['Ana Ruiz']],
  ])('but not %s', (html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });

  test('nor a skipped root itself', () => {
    const body = bodyOf('<nav>Ana</nav>');
    expect(collectBlocks(body.querySelector('nav')!)).toEqual([]);
  });

  test('nor text anywhere inside one', () => {
    const body = bodyOf('<nav><p>in <b>here</b></p></nav><p>out</p>');
    expect(isInSkipped(body.querySelector('b')!.firstChild!)).toBe(true);
    expect(isInSkipped(body.querySelector('body > p')!.firstChild!)).toBe(false);
  });
});

describe('parts', () => {
  test('say where each node’s text starts', () => {
    const [block] = collectBlocks(bodyOf('<p>Ana <b>Ru</b><i>iz</i> spoke</p>'));
    expect(block?.parts.map(({ start, node }) => [start, node.data])).toEqual([
      [0, 'Ana '],
      [4, 'Ru'],
      [6, 'iz'],
      [8, ' spoke'],
    ]);
    for (const { start, node } of block!.parts)
      expect(block!.text.slice(start, start + node.data.length)).toBe(node.data);
  });

  test('belong to the element that holds the block', () => {
    const body = bodyOf('<div>one <b>two</b><p>three</p></div>');
    const [outer, inner] = collectBlocks(body);
    expect(outer?.root).toBe(body.querySelector('div'));
    expect(inner?.root).toBe(body.querySelector('p'));
    expect(blockRootOf(body.querySelector('b')!.firstChild!)).toBe(body.querySelector('div'));
    expect(blockRootOf(body.querySelector('p')!)).toBe(body.querySelector('p'));
  });

  test('of elements inside are left out where only the root’s own text is asked for', () => {
    const div = bodyOf('<div>one <b>two</b><p>three</p>four</div>').querySelector('div')!;
    const own = collectBlocks(div, { ownTextOnly: true });
    expect(own.map((block) => block.text)).toEqual(['one two', 'four']);
    expect(own.every((block) => block.root === div)).toBe(true);
  });
});

describe('open shadow roots', () => {
  function bodyWithShadow(): HTMLElement {
    const body = bodyOf('<p>before <made-up>light</made-up> after</p>');
    const root = body.querySelector('made-up')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>in the <b>shade</b></p>';
    return body;
  }

  test('are read where they stand, before what is slotted into them', () => {
    const met: ShadowRoot[] = [];
    const onShadowRoot = (root: ShadowRoot) => void met.push(root);
    const blocks = collectBlocks(bodyWithShadow(), { onShadowRoot });
    expect(blocks.map(({ text }) => text)).toEqual(['before ', 'in the shade', 'light', ' after']);
    expect(met).toEqual([expect.objectContaining({ nodeType: 11 })]);
  });

  test('of the root itself are read too, but not where only its own text is asked for', () => {
    const host = bodyWithShadow().querySelector('made-up')!;
    expect(collectBlocks(host).map(({ text }) => text)).toEqual(['in the shade', 'light']);
    expect(collectBlocks(host, { ownTextOnly: true }).map(({ text }) => text)).toEqual(['light']);
  });

  test('of a skipped host are skipped with it', () => {
    const body = bodyWithShadow();
    const host = body.querySelector('made-up')!;
    const inside = host.shadowRoot!.querySelector('b')!;
    expect(isInSkipped(inside)).toBe(false);
    host.setAttribute('hidden', '');
    expect(isInSkipped(inside)).toBe(true);
    expect(collectBlocks(body).map(({ text }) => text)).toEqual(['before  after']);
  });
});

test('a page nested 3,000 deep is read', () => {
  const html = `${'<div>'.repeat(3_000)}Ana${'</div>'.repeat(3_000)}`;
  expect(blocksOf(html)).toEqual(['Ana']);
});

test.each([
  ['Ana\n\nRuiz spoke\n', [{ text: 'Ana', start: 0 }, { text: 'Ruiz spoke', start: 5 }]],
  ['---\r\nAna\r\n', [{ text: 'Ana\r', start: 5 }]],
  ['', []],
])('plain text %j has a block a line', (text, blocks) => {
  expect(splitLines(text)).toEqual(blocks);
  for (const block of splitLines(text)) expect(text.startsWith(block.text, block.start)).toBe(true);
}); // prettier-ignore
