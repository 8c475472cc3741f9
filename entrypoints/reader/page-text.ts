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
  /** Takes in what observed changes say; answers with the blocks that came and those that went. */
  apply(records: readonly MutationRecord[]): { added: TextBlock[]; removed: TextBlock[] };
}

/** The outermost elements at or under a node that start blocks of their own. */
function blockElements(node: Node): Element[] {
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  return isInline(element) ? [...element.children].flatMap(blockElements) : [element];
}

/** Where the page is read anew: whole new elements, and the own text of changed ones. */
function sortChanges(records: readonly MutationRecord[]): { whole: Element[]; own: Set<Node> } {
  const whole = new Set<Element>();
  const own = new Set<Node>();
  for (const record of records) {
    own.add(blockRootOf(record.target));
    for (const node of record.addedNodes)
      for (const element of blockElements(node)) whole.add(element);
  }
  const connected = [...whole].filter((element) => element.isConnected);
  const outermost = connected.filter(
    (element) => !connected.some((other) => other !== element && other.contains(element)),
  );
  return { whole: outermost, own };
}

export function readPageText(body: Node, onShadowRoot: (root: ShadowRoot) => void): PageText {
  const byRoot = new Map<Node, TextBlock[]>();
  const put = (block: TextBlock) => {
    const list = byRoot.get(block.root);
    if (list) list.push(block);
    else byRoot.set(block.root, [block]);
  };
  for (const block of collectBlocks(body, { onShadowRoot })) put(block);

  return {
    *blocks() {
      for (const list of byRoot.values()) yield* list;
    },
    apply(records) {
      const { whole, own } = sortChanges(records);
      const added: TextBlock[] = [];
      const removed: TextBlock[] = [];
      const inWhole = (node: Node) => whole.some((element) => element.contains(node));
      for (const [root, list] of byRoot) {
        if (root.isConnected && !own.has(root) && !inWhole(root)) continue;
        removed.push(...list);
        byRoot.delete(root);
      }
      for (const element of whole)
        if (!isInSkipped(element)) added.push(...collectBlocks(element, { onShadowRoot }));
      for (const root of own)
        if (root.isConnected && !inWhole(root) && !isInSkipped(root))
          added.push(...collectBlocks(root, { ownTextOnly: true }));
      for (const block of added) put(block);
      return { added, removed };
    },
  };
}
