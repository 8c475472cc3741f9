import type { ChromiumPage } from '../in-chromium.ts';

interface Node {
  nodeId: string;
  parentId?: string;
  childIds?: string[];
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
}

/** What says nothing that its children do not say. */
const plain = new Set([
  'generic',
  'none',
  'paragraph',
  'strong',
  'time',
  'InlineTextBox',
  'LineBreak',
  'ListMarker',
  'LabelText',
]);
const told = [
  'checked',
  'pressed',
  'expanded',
  'selected',
  'disabled',
  'invalid',
  'required',
  'level',
];

/** What is called by the text in it. */
const named = new Set([
  'button',
  'link',
  'heading',
  'switch',
  'option',
  'cell',
  'columnheader',
  'term',
]);

const isText = (line: string) => /^ *text /.test(line);

/** Pieces of text beside each other are one line, without those that only hold marks. */
function joinTexts(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const [indent, text] = [/^ */.exec(line)![0], line.trimStart().slice('text '.length)];
    if (!isText(line)) joined.push(line);
    else if (last && isText(last) && last.startsWith(`${indent}text`))
      joined.splice(-1, 1, `${last.slice(0, -1)} ${text.slice(1)}`);
    else if (text !== '""') joined.push(line);
  }
  return joined;
}

/** What is another on every day or machine. */
function steady(text: string): string {
  // What was written before midnight is read after it.
  const days = [Date.now(), Date.now() - 86_400_000];
  const written = (['long', 'medium'] as const).flatMap((dateStyle) =>
    days.map((day) => new Intl.DateTimeFormat('en', { dateStyle }).format(day)),
  );
  return written
    .reduce((text, day) => text.replaceAll(day, '(today)'), text)
    .replace(/127\.0\.0\.1(?::\d+)?/g, '(host)')
    .replace(/\/web\/\d{14}\//g, '/web/(time)/')
    .replace(/\d{1,2}:\d\d\s?(?:AM|PM)?/g, '(time)')
    .replace(/[\d.,]+ (?:byte|kB|MB|GB)s?/g, '(size)');
}

/** As assistive technology is given it: a line a node, `role "name" [state]`, children further in. */
export async function readTree({ page }: ChromiumPage, roots: string[]): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = (node: Node) => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const roleOf = (node: Node) => String(node.role?.value);
  const nameOf = (node: Node) => String(node.name?.value ?? '').replace(/\s+/g, ' ');

  const describe = (node: Node): string => {
    const name = nameOf(node).trim();
    const states = (node.properties ?? []).flatMap(({ name, value }) =>
      told.includes(name) &&
      (name !== 'level' || roleOf(node) === 'heading') &&
      value.value !== 'false' &&
      value.value !== false &&
      value.value !== undefined
        ? [value.value === true || value.value === 'true' ? name : `${name} ${String(value.value)}`]
        : [],
    );
    return [roleOf(node), name && `"${name}"`, ...states.map((state) => `[${state}]`)]
      .filter(Boolean)
      .join(' ');
  };

  const write = (node: Node, depth: number): string[] => {
    const role = roleOf(node);
    const indent = '  '.repeat(depth);
    if (role === 'StaticText') return [`${indent}text ${JSON.stringify(nameOf(node).trim())}`];
    const isShown = !node.ignored && !plain.has(role);
    const inside = childrenOf(node).flatMap((child) => write(child, depth + (isShown ? 1 : 0)));
    if (!isShown) return inside;
    // What it is called is, for most, the text that stands in it.
    const more = inside.filter((line) => !isText(line) || !named.has(role));
    return [`${indent}${describe(node)}`, ...more];
  };
  const isRoot = (node: Node) => !node.ignored && roots.includes(roleOf(node));
  const isInside = ({ parentId }: Node): boolean => {
    const parent = byId.get(parentId ?? '');
    return parent !== undefined && (isRoot(parent) || isInside(parent));
  };
  const tops = nodes.filter((node) => isRoot(node) && !isInside(node));
  return steady(joinTexts(tops.flatMap((node) => write(node, 0))).join('\n'));
}
