import { i18n } from '#i18n';
import { Isolated } from '../shared/Isolated.tsx';

/** More than these are a list of participants; adding each by hand is nobody's evening. */
const mostNames = 12;

interface UnlinkedNamesProps {
  names: readonly string[];
  onAddPerson(name: string): void;
}

/** People whom the article names and the data does not know. */
export function UnlinkedNames({ names, onAddPerson }: UnlinkedNamesProps) {
  return (
    <section class="unlinked" aria-label={i18n.t('panel.unlinked.title')}>
      <h2>{i18n.t('panel.unlinked.title')}</h2>
      <p class="hint">{i18n.t('panel.unlinked.hint')}</p>
      <ul>
        {names.slice(0, mostNames).map((name) => (
          <li key={name}>
            <Isolated text={name} />
            <button
              type="button"
              aria-label={i18n.t('panel.unlinked.addName', [name])}
              onClick={() => onAddPerson(name)}
            >
              {i18n.t('panel.unlinked.add')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
