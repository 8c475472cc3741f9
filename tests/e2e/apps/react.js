import { createElement as h, useEffect, useState } from 'react';
import { editions } from './story.js';

/** The whole document, as Next.js hydrates it. */
export function Page() {
  const [edition, setEdition] = useState(0);
  useEffect(() => {
    globalThis.updateStory = () => setEdition(1);
  }, []);
  return h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { property: 'og:type', content: 'article' }),
      h('title', null, 'A story that React shows'),
    ),
    h(
      'body',
      null,
      h(
        'article',
        null,
        h('h1', null, 'What was said'),
        h(
          'p',
          null,
          'Edition ',
          edition,
          ' by ',
          h('b', null, 'Marco'),
          ' ',
          h('i', null, 'Rubio'),
        ),
        editions[edition].map(({ id, text }) => h('p', { key: id, id }, text)),
      ),
      h('script', { src: 'app.js' }),
    ),
  );
}
