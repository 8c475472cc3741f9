/**
 * The running text of a page as blocks: a paragraph, a heading, a table cell. Inline elements are
 * joined, so that a name split by a link or bold type is one name. The page is only read.
 */
export interface TextPart {
  node: Text;
  /** Where the node's text starts in the block's text. */
  start: number;
}

export interface TextBlock {
  /** The nearest element that holds the whole block. */
  root: Node;
  text: string;
  parts: TextPart[];
}

/** Elements that flow with the text around them; every other element starts a block of its own. */
const inline = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RUBY S SAMP SMALL ' +
    'SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);

/** Nobody reads news here, or marks there would be in the way. */
const skipped = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION BUTTON NAV CODE PRE SVG MATH CANVAS IFRAME ' +
    'OBJECT EMBED VIDEO AUDIO HEAD RT RP'
  ).split(' '),
);

const skippedRoles = new Set([
  'navigation',
  'menu',
  'menubar',
  'textbox',
  'search',
  'toolbar',
  'tablist',
]);

/** True for elements whose text is not looked at. `contenteditable` text is the reader's own. */
export function isSkipped(element: Element): boolean {
  if (skipped.has(element.tagName.toUpperCase())) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const role = element.getAttribute('role');
  return role !== null && skippedRoles.has(role);
}

export function isInline(element: Element): boolean {
  return inline.has(element.tagName.toUpperCase());
}

/** The element whose block a node's text belongs to: where a changed text node is read again from. */
export function blockRootOf(node: Node): Node {
  let current: Node = node;
  while (current.parentNode && (current.nodeType !== 1 || isInline(current as Element)))
    current = current.parentNode;
  return current;
}

/** True where the node or an ancestor is skipped, hidden shadow hosts included. */
export function isInSkipped(node: Node): boolean {
  let current: Node | null = node;
  while (current) {
    if (current.nodeType === 1 && isSkipped(current as Element)) return true;
    current = current.parentNode ?? (current as Partial<ShadowRoot>).host ?? null;
  }
  return false;
}

/**
 * All text blocks under a node in document order, those in open shadow roots included.
 * @param onShadowRoot told of every open shadow root met, so that it can be watched too
 */
export function collectBlocks(root: Node, onShadowRoot?: (root: ShadowRoot) => void): TextBlock[] {
  const blocks: TextBlock[] = [];
  let parts: TextPart[] = [];
  let text = '';
  const close = (holder: Node) => {
    // A block needs a letter large or small; white space between elements makes none.
    if (parts.length > 0 && /\p{L}/u.test(text)) blocks.push({ root: holder, text, parts });
    parts = [];
    text = '';
  };
  const visit = (node: Node, holder: Node) => {
    if (node.nodeType === 3) {
      const { data } = node as Text;
      if (data.length > 0) {
        parts.push({ node: node as Text, start: text.length });
        text += data;
      }
      return;
    }
    if (node.nodeType !== 1 && node.nodeType !== 11 && node.nodeType !== 9) return;
    const element = node.nodeType === 1 ? (node as Element) : undefined;
    if (element && isSkipped(element)) return;
    if (element?.tagName.toUpperCase() === 'BR') {
      close(holder);
      return;
    }
    const flows = element !== undefined && isInline(element) && !element.shadowRoot;
    const inner = flows ? holder : node;
    if (!flows) close(holder);
    if (element?.shadowRoot) {
      onShadowRoot?.(element.shadowRoot);
      visitChildren(element.shadowRoot, element.shadowRoot);
      close(element.shadowRoot);
    }
    visitChildren(node, inner);
    if (!flows) close(inner);
  };
  const visitChildren = (node: Node, holder: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, holder);
  };
  if (root.nodeType === 1) visit(root, root);
  else visitChildren(root, root);
  close(root);
  return blocks;
}

/** The same for plain text: a block a line, each with where it starts. */
export function splitLines(text: string): { text: string; start: number }[] {
  const blocks: { text: string; start: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (/\p{L}/u.test(line)) blocks.push({ text: line, start });
    start += line.length + 1;
  }
  return blocks;
}
