import {
  blockRootOf,
  collectBlocks,
  isInSkipped,
  isInline,
  type TextBlock,
} from '../../core/article/text-blocks.ts';

/** The blocks of the page as they stand now, by the node that holds them; the page is only read. */
export interface PageText {
  blocks(): Iterable<TextBlock>;
  /**
   * Takes in what observed changes say; answers with the blocks that came and those that went. Those
   * that came are collected as they are asked for: a page may add 10,000 elements at once.
   */
  apply(records: readonly MutationRecord[]): { added: Iterable<TextBlock>; removed: TextBlock[] };
}

/** The outermost elements at or under a node that start blocks of their own. */
function blockElements(node: Node): Element[] {
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  return isInline(element) ? [...element.children].flatMap(blockElements) : [element];
}

/** Whether an element of the set holds the node; a walk up, for a set may have 10,000 elements. */
function isWithin(node: Node, elements: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) if (elements.has(at)) return true;
  return false;
}

/** Where the page is read anew: whole new elements, and the own text of changed ones. */
function sortChanges(records: readonly MutationRecord[]): { whole: Set<Node>; own: Set<Node> } {
  const whole = new Set<Node>();
  const own = new Set<Node>();
  for (const record of records) {
    own.add(blockRootOf(record.target));
    for (const node of record.addedNodes)
      for (const element of blockElements(node)) whole.add(element);
  }
  for (const element of whole)
    if (!element.isConnected || (element.parentNode && isWithin(element.parentNode, whole)))
      whole.delete(element);
  return { whole, own };
}

/** Of two blocks that are the same the one that is known. */
function recall(known: Iterable<TextBlock>): (block: TextBlock) => TextBlock {
  const byNode = new Map(Array.from(known, (block) => [block.parts[0]?.node, block]));
  return (block) => {
    const before = byNode.get(block.parts[0]?.node);
    const isSame =
      before?.root === block.root &&
      before.text === block.text &&
      block.parts.every(({ node }, i) => node === before.parts[i]?.node);
    return before && isSame ? before : block;
  };
}

/** @param known blocks that were read before */
export function readPageText(
  body: Node,
  onShadowRoot: (root: ShadowRoot) => void,
  known: Iterable<TextBlock>,
): PageText {
  const byRoot = new Map<Node, TextBlock[]>();
  const put = (block: TextBlock) => {
    const list = byRoot.get(block.root);
    if (list) list.push(block);
    else byRoot.set(block.root, [block]);
  };
  for (const block of collectBlocks(body, { onShadowRoot }).map(recall(known))) put(block);

  function* collect(whole: ReadonlySet<Node>, own: ReadonlySet<Node>): Iterable<TextBlock> {
    for (const element of whole)
      if (!isInSkipped(element)) yield* collectBlocks(element, { onShadowRoot });
    for (const root of own)
      if (root.isConnected && !isWithin(root, whole) && !isInSkipped(root))
        yield* collectBlocks(root, { ownTextOnly: true });
  }
  function* keep(blocks: Iterable<TextBlock>): Iterable<TextBlock> {
    for (const block of blocks) {
      put(block);
      yield block;
    }
  }
  return {
    *blocks() {
      for (const list of byRoot.values()) yield* list;
    },
    apply(records) {
      const { whole, own } = sortChanges(records);
      const removed: TextBlock[] = [];
      for (const [root, list] of byRoot) {
        if (root.isConnected && !own.has(root) && !isWithin(root, whole)) continue;
        removed.push(...list);
        byRoot.delete(root);
      }
      return { added: keep(collect(whole, own)), removed };
    },
  };
}
