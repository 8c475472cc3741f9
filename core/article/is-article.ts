/** Text enough in `<article>` or `<main>` paragraphs to be a story and not a teaser, in characters. */
const enoughText = 600;

function hasStory(element: Element): boolean {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    length += paragraph.textContent?.trim().length ?? 0;
    if (length >= enoughText) return true;
  }
  return false;
}

/**
 * Whether a page looks like one article. Asked on every page, so it only looks where articles say so:
 * JSON-LD type, og:type, or an `<article>` element with enough text.
 */
export function isArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type?.toLowerCase() === 'article') return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    if (/"@type"\s*:\s*\[?\s*"(?:[A-Za-z]*Article|LiveBlogPosting)"/.test(script.textContent ?? ''))
      return true;
  if (
    document.querySelector('[itemtype*="schema.org/NewsArticle"], [itemtype*="schema.org/Article"]')
  )
    return true;
  const articles = document.querySelectorAll('article');
  // A front page has many teasers in <article>; a story stands nearly alone.
  return articles.length > 0 && articles.length <= 30 && [...articles].some(hasStory);
}
