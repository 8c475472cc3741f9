/** The parts of JSON-LD blocks that describe an article. Everything here is hostile until read. */

type Json = Record<string, unknown>;

const articleTypes =
  /(?:^(?:(?:News|Report|Analysis|Opinion|Review|Background|Reportage|Scholarly|Tech|Satirical|Advertiser\w*)?(?:News)?Article|Report|(?:LiveBlog|Blog|SocialMedia|DiscussionForum)Posting)$)/;
/** Types that carry the day of the page where nothing calls itself an article. */
const pageTypes = /^(?:\w*WebPage|\w*Page|Recipe|HowTo|VideoObject|PodcastEpisode|CreativeWork)$/;
/** Real pages nest two or three deep; hostile ones without end. */
const deepest = 6;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(node: Json): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((one) => typeof one === 'string')
    .map((one) => one.replace(/^.*[/:]/, ''));
}

function* findNodes(value: unknown, types: RegExp, depth = 0): Generator<Json> {
  if (depth > deepest) return;
  if (Array.isArray(value)) for (const item of value) yield* findNodes(item, types, depth + 1);
  else if (isObject(value)) {
    if (typesOf(value).some((type) => types.test(type))) yield value;
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])
      yield* findNodes(value[key], types, depth + 1);
  }
}

/** What editors break most often, and what mends it; each is tried on what the one before made. */
const repairs: ((block: string) => string)[] = [
  (block) => block,
  // Comments around the block.
  (block) => {
    const bare = block.replace(/<!\[CDATA\[|\]\]>/g, '');
    const end = Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']'));
    return end < 0 ? bare : bare.slice(Math.max(bare.search(/[{[]/), 0), end + 1);
  },
  // Line breaks inside strings.
  (block) => block.replace(/[\u0000-\u001F]+/g, ' '), // eslint-disable-line no-control-regex
  (block) => block.replace(/,\s*(?=[}\]])/g, ''),
  (block) => block.replaceAll('&quot;', '"'),
  // Objects one after the other.
  (block) => `[${block}]`,
];

/** Undefined where nothing mends it. */
function parseLoosely(block: string): unknown {
  let mended = block;
  for (const repair of repairs) {
    mended = repair(mended);
    try {
      return JSON.parse(mended);
    } catch {
      continue;
    }
  }
  return undefined;
}

/** The one value that a key has throughout a block that is broken for good. */
function onlyValue(block: string, key: string): string | undefined {
  const values = block.matchAll(new RegExp(`"${key}"\\s*:\\s*"([^"]{4,40})"`, 'g'));
  const different = new Set(Array.from(values, (found) => found[1]));
  return different.size === 1 ? [...different][0] : undefined;
}

function text(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one.trim() !== '' ? one.trim() : undefined;
}

export interface JsonLdArticle {
  headline?: string | undefined;
  publisher?: string | undefined;
  datePublished?: string | undefined;
  dateModified?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
}

function nameOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  return isObject(one) ? text(one['name']) : text(one);
}

function readNode(node: Json): JsonLdArticle {
  const page = node['mainEntityOfPage'];
  return {
    headline: text(node['headline']) ?? text(node['name']),
    publisher: nameOf(node['publisher']),
    datePublished:
      text(node['datePublished']) ?? text(node['uploadDate']) ?? text(node['dateCreated']),
    dateModified: text(node['dateModified']),
    url:
      text(node['url']) ?? (isObject(page) ? (text(page['@id']) ?? text(page['url'])) : text(page)),
    language: text(node['inLanguage']),
  };
}

/** The dates alone: what is no article says little else of one. */
function datesOf(nodes: JsonLdArticle[]): JsonLdArticle | undefined {
  const dated = nodes.find((node) => node.datePublished ?? node.dateModified);
  return dated && { datePublished: dated.datePublished, dateModified: dated.dateModified };
}

/**
 * What a page's JSON-LD blocks say of its article.
 * @param isOwn tells the page's own article among those of a list of others; else the first counts
 */
export function readJsonLd(
  blocks: readonly string[],
  isOwn: (article: JsonLdArticle) => boolean = () => false,
): JsonLdArticle | undefined {
  const values: unknown[] = [];
  let article: JsonLdArticle | undefined;
  for (const block of blocks) {
    const value = parseLoosely(block);
    values.push(value);
    for (const node of findNodes(value, articleTypes)) {
      const read = readNode(node);
      article ??= read;
      if (!isOwn(read)) continue;
      if (read.datePublished !== undefined) return read;
      article = read;
    }
  }
  if (article?.datePublished !== undefined) return article;
  const pages = values.flatMap((value) => [...findNodes(value, pageTypes)].map(readNode));
  const broken = blocks.filter((_, i) => values[i] === undefined).join('\n');
  const left = {
    datePublished: onlyValue(broken, 'datePublished'),
    dateModified: onlyValue(broken, 'dateModified'),
  };
  const dates = datesOf(pages) ?? datesOf([left]);
  return article || dates
    ? { ...dates, ...article, datePublished: dates?.datePublished }
    : undefined;
}
