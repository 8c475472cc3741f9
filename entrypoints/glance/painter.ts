import type { TextBlock } from '../../core/article/text-blocks.ts';
import { isSameMention, namesOnlyOwn, type Mention } from '../../core/model/mention.ts';
import type { PageSettings } from '../../core/settings/page-settings.ts';
import type { Mark, Painter } from '../../messaging/page-reading.ts';

type Kind = 'person' | 'term' | 'quote';
type Found = Parameters<Painter['paint']>[1][number];

/** As the rules in public/marks.css are named. */
function nameOf(kind: Kind, style: string): string {
  return `source-context-${kind}${style === 'patterned' ? '' : `-${style}`}`;
}

function kindOf({ mention, repeats }: Found): Kind {
  return repeats === undefined ? mention.kind : 'quote';
}

function isOwn({ own, mention }: Found): boolean {
  return own || namesOnlyOwn(mention);
}

/** Marked by the reader's settings, and not quiet; of several candidates one that is not is enough. */
function isWanted(one: Found, settings: PageSettings): boolean {
  const { entry, candidates = [] } = one.mention;
  return (
    settings[`${isOwn(one) ? 'own' : kindOf(one)}Marks`] &&
    !(entry === null ? candidates : [entry]).every((key) => settings.quiet.includes(key))
  );
}

function locate(block: TextBlock, { start: from, end: to }: Mention): Mark['pieces'] {
  const pieces: Mark['pieces'] = [];
  for (const { node, start } of block.parts) {
    const first = Math.max(from - start, 0);
    const last = Math.min(to - start, node.data.length);
    if (first < last) pieces.push({ node, from: first, to: last });
  }
  return pieces;
}

/**
 * Paints marks with the CSS Custom Highlight API: the page's DOM stays as it is. StaticRange, because
 * live ranges tax every later edit of the page (measured: 213 ms against 2.7 ms for 2,000 edits).
 */
export function createPainter(): Painter {
  // An update may have ended an earlier reader of this page before it took its marks away.
  for (const kind of ['person', 'term', 'quote'] as const)
    for (const style of ['patterned', 'solid', 'wash']) CSS.highlights.delete(nameOf(kind, style));
  let settings: PageSettings;
  const highlights = new Map<string, Highlight>();
  /** Undefined where nothing of public data is painted: what is hidden from sight is hidden from the page. */
  const highlightOf = (one: Found): Highlight | undefined => {
    // A page can list its highlights; the reader's own is drawn by the finding script, out of its sight.
    if (isOwn(one) || settings.marksHidden || settings.underline === 'none') return undefined;
    const name = nameOf(kindOf(one), settings.underline);
    let highlight = highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    }
    return highlight;
  };
  const close = () => {
    for (const [name, highlight] of highlights)
      // A newer reader of the same page may have put its own highlight under the name.
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    highlights.clear();
  };
  const foundIn = new Map<TextBlock, readonly Found[]>();
  const marksOf = new Map<TextBlock, readonly Mark[]>();
  const rangesOf = new Map<TextBlock, { highlight: Highlight; range: StaticRange }[]>();
  const byNode = new WeakMap<Node, Mark[]>();

  const forget = (block: TextBlock) => {
    for (const { highlight, range } of rangesOf.get(block) ?? []) highlight.delete(range);
    for (const { node } of block.parts) byNode.delete(node);
    foundIn.delete(block);
    rangesOf.delete(block);
    marksOf.delete(block);
  };
  const paint = (block: TextBlock, found: readonly Found[]) => {
    const before = marksOf.get(block) ?? [];
    forget(block);
    if (found.length === 0) return;
    foundIn.set(block, found);
    const wanted = found.filter((one) => isWanted(one, settings));
    if (wanted.length === 0) return;
    const marks = wanted.map((one): Mark => {
      // Whoever rests on a mark that stays still rests on it.
      const same = before.find(
        (mark) => mark.repeats === one.repeats && isSameMention(mark.mention, one.mention),
      );
      return Object.assign(same ?? { block, pieces: locate(block, one.mention) }, one, {
        own: isOwn(one),
      });
    });
    marksOf.set(
      block,
      [...marks].sort((a, b) => a.mention.start - b.mention.start),
    );
    const ranges: { highlight: Highlight; range: StaticRange }[] = [];
    for (const mark of marks) {
      const highlight = highlightOf(mark);
      for (const { node, from, to } of mark.pieces) {
        const range = new StaticRange({
          startContainer: node,
          startOffset: from,
          endContainer: node,
          endOffset: to,
        });
        highlight?.add(range);
        if (highlight) ranges.push({ highlight, range });
        const here = byNode.get(node);
        if (here) here.push(mark);
        else byNode.set(node, [mark]);
      }
    }
    rangesOf.set(block, ranges);
  };
  return {
    forget,
    paint,
    get settings() {
      return settings;
    },
    use(next) {
      settings = next;
      close();
      for (const [block, found] of [...foundIn]) paint(block, found);
    },
    marksIn: (node) => byNode.get(node) ?? [],
    inOrder() {
      const blocks = [...marksOf.keys()].filter((block) => block.parts[0]?.node.isConnected);
      blocks.sort((a, b) => {
        const [first, second] = [a.parts[0]?.node, b.parts[0]?.node];
        if (!first || !second) return 0;
        return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
      });
      return blocks.flatMap((block) => marksOf.get(block) ?? []);
    },
    clear() {
      for (const block of [...foundIn.keys()]) forget(block);
      close();
    },
  };
}
