/** Where on a page its own story stands, told from the other stories, replies and frames around it. */
export interface Story {
  headline: Element | undefined;
  /** True for elements in lists of other stories, in replies, or in the frame of the site. */
  isElsewhere: (element: Element | null) => boolean;
}

/** Names of such elements, as words of their class or id, in the languages of the sites measured. */
const framed =
  /(?:^|[\s_-])(?:comments?|kommentare?|commentaires?|comentarios|commenti|respond|repl(?:y|ies)|related|recommend\w*|teasers?|sidebar|side-bar|widgets?|footer|calendar|kalender|archives?|latest|popular|trending|more-\w+|similar|upcoming|events?|termine?|copyright|cookies?|newsletter|promo|carousel|slider|ticker)(?:$|[\s_-])/i;
/** The foot of the story itself, where many blogs date it. */
const ownFoot = /(?:post|entry|article)[_-]{1,2}footer/gi;

export function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id}`;
}

function isFrame(element: Element): boolean {
  if (/^(?:ASIDE|FOOTER)$/i.test(element.tagName)) return !element.closest('article');
  return framed.test(namesOf(element).slice(0, 300).replace(ownFoot, ''));
}

function plain(text: string | null): string {
  return text?.replace(/\s+/g, ' ').trim().toLowerCase() ?? '';
}

/** Shorter headings are names of sections. Characters. */
const shortestHeadline = 9;

/** The longest heading that stands in the page's titles (the site's name is another); else the first. */
function findHeadline(document: Document, titles: string): Element | undefined {
  const wanted = plain(titles);
  let headline: Element | undefined = document.querySelector('h1') ?? undefined;
  let longest = shortestHeadline - 1;
  for (const heading of document.querySelectorAll('h1, h2, h3')) {
    const text = plain(heading.textContent);
    if (text.length > longest && wanted.includes(text))
      [headline, longest] = [heading, text.length];
  }
  return headline;
}

/** @param titles what the page calls itself, in its head and in the window's title */
export function findStory(document: Document, titles: string): Story {
  const headline = findHeadline(document, titles);
  const known = new Map<Element, boolean>();
  const isElsewhere = (element: Element | null): boolean => {
    if (!element || /^(?:BODY|HTML)$/i.test(element.tagName)) return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    // What holds the headline holds the story, whatever its name: "content has-sidebar".
    const isFraming = isFrame(element) && !(headline && element.contains(headline));
    const answer = isFraming || isElsewhere(element.parentElement);
    known.set(element, answer);
    return answer;
  };
  return { headline, isElsewhere };
}
