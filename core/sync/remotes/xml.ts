/** An element by its local name, with what stands directly in it. */
export interface XmlElement {
  name: string;
  children: XmlElement[];
  text: string;
}

/** Comment, CDATA, declaration, tag (closing?, name, attributes, empty?), or text; nothing else is XML here. */
const token =
  /<!--[^]*?-->|<!\[CDATA\[(?<cdata>[^]*?)\]\]>|<\?[^]*?\?>|<(?<closing>\/?)(?<name>[A-Za-z_][\w.:-]*)(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>|(?<text>[^<]+)/y;

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Deeper than any answer of WebDAV or S3. */
const mostDepth = 32;

class NotXml extends Error {}

function decodeText(text: string): string {
  return text.replace(/&([^;&]*)(;?)/g, (_, entity: string, end: string) => {
    const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(entity) ?? [];
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : entities.get(entity);
    return character === undefined || end === '' ? fail() : character;
  });
}

function readElements(text: string): XmlElement | undefined {
  const document: XmlElement = { name: '', children: [], text: '' };
  const open = [document];
  for (token.lastIndex = 0; token.lastIndex < text.length;) {
    const { cdata, closing, name, empty, text: plain } = token.exec(text)?.groups ?? fail();
    const parent = open.at(-1) ?? document;
    if (name !== undefined) {
      const local = name.slice(name.indexOf(':') + 1);
      if (closing) {
        if (parent.name !== local || empty || open.length === 1) fail();
        open.pop();
        continue;
      }
      const element: XmlElement = { name: local, children: [], text: '' };
      parent.children.push(element);
      if (!empty) open.push(element);
      if (open.length > mostDepth) fail();
    } else parent.text += cdata ?? decodeText(plain ?? '');
  }
  const isWhole = open.length === 1 && document.children.length === 1 && !document.text.trim();
  return isWhole ? document.children[0] : undefined;
}

function fail(): never {
  throw new NotXml();
}

/**
 * The root of what a server answered; undefined for all that is not well-formed. Service workers have no
 * DOMParser. Document types are refused, so no entity is ever but the five of XML.
 */
export function readXml(text: string): XmlElement | undefined {
  try {
    return readElements(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof NotXml) return undefined;
    throw error;
  }
}

/** The elements below one another by these names, from the given one on. */
export function findElements(element: XmlElement, ...names: string[]): XmlElement[] {
  return names.reduce(
    (found, name) => found.flatMap(({ children }) => children.filter((one) => one.name === name)),
    [element],
  );
}

/** The text of the first such element; undefined where there is none. */
export function findText(element: XmlElement, ...names: string[]): string | undefined {
  return findElements(element, ...names)[0]?.text.trim();
}
