/** The parts of JSON-LD blocks that describe an article. Everything here is hostile until read. */

type Json = Record<string, unknown>;

const articleTypes =
  /^(?:(?:News|Report|Analysis|Opinion|Review|Background|Reportage)?(?:News)?Article|Report|LiveBlogPosting|BlogPosting)$/;
/** Real pages nest two or three deep; hostile ones without end. */
const deepest = 6;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(node: Json): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function* findArticles(value: unknown, depth = 0): Generator<Json> {
  if (depth > deepest) return;
  if (Array.isArray(value)) for (const item of value) yield* findArticles(item, depth + 1);
  else if (isObject(value)) {
    if (typesOf(value).some((type) => articleTypes.test(type.replace(/^.*[/:]/, '')))) yield value;
    else
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement'])
        yield* findArticles(value[key], depth + 1);
  }
}

/** Line breaks inside strings are the commonest fault of real JSON-LD; white space mends it. */
function parseLoosely(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '');
  for (const attempt of [bare, bare.replace(/[\u0000-\u001F]+/g, ' ')])
    // eslint-disable-line no-control-regex
    try {
      return JSON.parse(attempt);
    } catch {
      continue;
    }
  return undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export interface JsonLdArticle {
  headline?: string | undefined;
  publisher?: string | undefined;
  datePublished?: string | undefined;
  url?: string | undefined;
  language?: string | undefined;
}

/** The first article that a page's JSON-LD blocks describe. */
export function readJsonLd(blocks: Iterable<string>): JsonLdArticle | undefined {
  for (const block of blocks) {
    for (const article of findArticles(parseLoosely(block))) {
      const publisher = article['publisher'];
      const page = article['mainEntityOfPage'];
      return {
        headline: text(article['headline']) ?? text(article['name']),
        publisher: isObject(publisher) ? text(publisher['name']) : text(publisher),
        datePublished: text(article['datePublished']) ?? text(article['dateCreated']),
        url: text(article['url']) ?? (isObject(page) ? text(page['@id']) : text(page)),
        language: text(article['inLanguage']),
      };
    }
  }
  return undefined;
}
