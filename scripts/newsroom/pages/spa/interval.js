/**
 * Interval's reader: fetches a story, builds it, and follows story links without loading a page.
 * The first story appears late, as on sites that wait for several services.
 */
const lateBy = 1200;
const site = 'Interval';
const view = document.querySelector('#view');
let latest = 0;

const slugOf = (address) =>
  /^\/spa\/([a-z-]+)\.html$/.exec(new URL(address, location.href).pathname)?.[1];
const addressOf = (slug) => `/spa/${slug}.html`;
const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A run is a string, or a string in a link or in bold. */
function run(part) {
  if (typeof part === 'string') return part;
  if (part.story) return element('a', { href: addressOf(part.story) }, part.text);
  return element(part.as ?? 'b', null, part.text);
}

const blocks = {
  text: (block) => element('p', block.id ? { id: block.id } : null, ...block.runs.map(run)),
  heading: (block) => element('h2', null, block.text),
  quote: (block) =>
    element(
      'blockquote',
      null,
      element('p', null, block.text),
      element('footer', null, element('cite', null, block.by)),
    ),
  days: (block) =>
    element(
      'ol',
      { class: 'days' },
      ...block.items.map(({ day, label, text }) =>
        element('li', null, element('time', { datetime: day }, label), element('span', null, text)),
      ),
    ),
};

function article(story) {
  return element(
    'article',
    null,
    element(
      'header',
      null,
      element('p', { class: 'section' }, story.section),
      element('h1', { tabindex: '-1' }, story.title),
      element('p', { class: 'standfirst' }, story.standfirst),
      element(
        'p',
        { class: 'byline' },
        element('span', null, story.author),
        element('time', { datetime: story.published }, story.publishedLabel),
      ),
    ),
    element(
      'figure',
      null,
      element('img', { src: story.image.src, width: '1200', height: '560', alt: story.image.alt }),
      element('figcaption', null, story.image.caption),
    ),
    ...story.body.map((block) => blocks[block.kind](block)),
    element(
      'a',
      { class: 'next', href: addressOf(story.next.slug) },
      element('span', null, `${story.next.label}: `),
      element('strong', null, story.next.title),
    ),
  );
}

function setHead(selector, make, attribute, value) {
  const found = document.head.querySelector(selector) ?? make();
  found.setAttribute(attribute, value);
  if (!found.isConnected) document.head.append(found);
}

function describe(story) {
  document.title = `${story.title} | ${site}`;
  const named = {
    'og:type': 'article',
    'og:site_name': site,
    'og:title': story.title,
    'article:published_time': story.published,
  };
  for (const [property, content] of Object.entries(named)) {
    setHead(
      `meta[property="${property}"]`,
      () => element('meta', { property }),
      'content',
      content,
    );
  }
  setHead(
    'meta[name="description"]',
    () => element('meta', { name: 'description' }),
    'content',
    story.standfirst,
  );
  setHead(
    'link[rel="canonical"]',
    () => element('link', { rel: 'canonical' }),
    'href',
    addressOf(story.slug),
  );
}

async function open(slug) {
  const turn = ++latest;
  view.setAttribute('aria-busy', 'true');
  const response = await fetch(`/spa/stories/${slug}.json`);
  const story = await response.json();
  // A reader who has clicked on meanwhile gets the later story only.
  if (turn !== latest) return;
  describe(story);
  view.replaceChildren(article(story));
  view.removeAttribute('aria-busy');
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
  const slug = link && slugOf(link.href);
  if (!slug || !plain || event.defaultPrevented) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  void open(slug).then(() => {
    scrollTo(0, 0);
    view.querySelector('h1').focus({ preventScroll: true });
  });
});

addEventListener('popstate', () => void open(slugOf(location.href)));

await wait(lateBy);
await open(slugOf(location.href));
