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

/** What is in these is no text of the page. */
const textless = (
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT OPTION SVG MATH CANVAS IFRAME OBJECT EMBED VIDEO ' +
  'AUDIO HEAD RT RP'
).split(' ');
const alwaysSkipped: ReadonlySet<string> = new Set(textless);
/** Nobody reads news in the others, or marks there would be in the way. */
const skipped: ReadonlySet<string> = new Set([...textless, 'BUTTON', 'NAV', 'CODE', 'PRE']);

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
export function isSkipped(element: Element, asidesToo = false): boolean {
  const name = element.tagName.toUpperCase();
  if (asidesToo ? alwaysSkipped.has(name) : skipped.has(name)) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  if (element.hasAttribute('hidden')) return true;
  if (asidesToo) return false;
  if (element.getAttribute('aria-hidden') === 'true') return true;
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

/** A letter is what has a large and a small form; names are told by that, so others need no block. */
function hasLetters(text: string): boolean {
  return text.toLowerCase() !== text || text.toUpperCase() !== text;
}

export interface CollectOptions {
  /** Told of every open shadow root met, so that it can be watched too. */
  onShadowRoot?: (root: ShadowRoot) => void;
  /** Only blocks that the root itself holds; those of elements inside it are left out. */
  ownTextOnly?: boolean;
  /**
   * Elements to leave out with all that they hold, or with all that follows in the same parent too; not
   * asked of inline ones.
   */
  leaveOut?: (element: Element) => 'it' | 'rest' | undefined;
  /** Blocks without a letter too: a page's date may be "04.09.2025". */
  numbersToo?: boolean;
  /** Menus, buttons and listings too, and blocks without a letter: whatever a person can select. */
  asidesToo?: boolean;
}

/** All text blocks under a node in document order, those in open shadow roots included. */
export function collectBlocks(root: Node, options: CollectOptions = {}): TextBlock[] {
  const blocks: TextBlock[] = [];
  let parts: TextPart[] = [];
  let text = '';
  const close = (holder: Node) => {
    // White space between elements makes no block.
    const isKept = options.asidesToo
      ? text.trim() !== ''
      : hasLetters(text) || (options.numbersToo && /\d/.test(text));
    if (parts.length > 0 && isKept) blocks.push({ root: holder, text, parts });
    parts = [];
    text = '';
  };
  const visitText = (node: Text) => {
    if (node.data.length === 0) return;
    parts.push({ node, start: text.length });
    text += node.data;
  };
  const visitElement = (element: Element, holder: Node): 'it' | 'rest' | undefined => {
    if (isSkipped(element, options.asidesToo)) return;
    if (isInline(element) && !element.shadowRoot) {
      visitChildren(element, holder);
      return;
    }
    close(holder);
    if (element.tagName.toUpperCase() === 'BR' || options.ownTextOnly) return;
    const left = options.leaveOut?.(element);
    if (left) return left;
    if (element.shadowRoot) {
      options.onShadowRoot?.(element.shadowRoot);
      visitChildren(element.shadowRoot, element.shadowRoot);
      close(element.shadowRoot);
    }
    visitChildren(element, element);
    close(element);
  };
  const visitChildren = (node: Node, holder: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (child.nodeType === 3) visitText(child as Text);
      else if (child.nodeType === 1 && visitElement(child as Element, holder) === 'rest') return;
  };
  if (root.nodeType === 1 && isSkipped(root as Element, options.asidesToo)) return blocks;
  if (root.nodeType === 1 && !options.ownTextOnly && (root as Element).shadowRoot)
    visitElement(root as Element, root);
  else visitChildren(root, root);
  close(root);
  return blocks;
}

/** The same for plain text: a block a line, each with where it starts. */
export function splitLines(text: string): { text: string; start: number }[] {
  const blocks: { text: string; start: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (hasLetters(line)) blocks.push({ text: line, start });
    start += line.length + 1;
  }
  return blocks;
}
