import { i18n } from '#i18n';
import { useId } from '../shared/use-id.ts';

/** What docs/privacy.md says, in short: a list each of what is read, what is not, and what leaves the browser. */
const lists = [
  {
    id: 'sees',
    title: () => i18n.t('welcome.sees.title'),
    facts: [
      () => i18n.t('welcome.sees.articles'),
      () => i18n.t('welcome.sees.saved'),
      () => i18n.t('welcome.sees.opened'),
    ],
  },
  {
    id: 'unseen',
    title: () => i18n.t('welcome.unseen.title'),
    facts: [
      () => i18n.t('welcome.unseen.typed'),
      () => i18n.t('welcome.unseen.others'),
      () => i18n.t('welcome.unseen.closed'),
    ],
  },
  {
    id: 'sends',
    title: () => i18n.t('welcome.sends.title'),
    facts: [
      () => i18n.t('welcome.sends.nothing'),
      () => i18n.t('welcome.sends.account'),
      () => i18n.t('welcome.sends.sync'),
      () => i18n.t('welcome.sends.packs'),
    ],
  },
] as const;

export function Sight() {
  const id = useId();
  return (
    <section class="sight" aria-labelledby={id}>
      <h2 id={id}>{i18n.t('welcome.sight')}</h2>
      <div class="lists">
        {lists.map(({ id, title, facts }) => (
          <div key={id} class={id}>
            <h3>{title()}</h3>
            <ul>
              {facts.map((fact, i) => (
                <li key={i}>{fact()}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p class="hint">{i18n.t('welcome.pages')}</p>
    </section>
  );
}
