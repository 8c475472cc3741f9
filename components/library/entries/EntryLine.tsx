import { i18n } from '#i18n';
import type { FoundEntry } from '../../../core/entries/found-entry.ts';
import { Isolated } from '../../shared/Isolated.tsx';

/** An entry in a line: its name, what it is, and whose dataset it is of. */
export function EntryLine({ found: { entry, dataset } }: { found: FoundEntry }) {
  const kind = i18n.t(entry.type === 'person' ? 'popup.person' : `term.${entry.kind}`);
  const about = entry.type === 'person' ? entry.description : entry.summary;
  return (
    <span class="line">
      <span class="name">
        <Isolated text={entry.name} />
      </span>
      <span class="kind">{kind}</span>
      {about !== undefined && (
        <span class="about">
          <Isolated text={about} />
        </span>
      )}
      {dataset.title !== '' && (
        <span class="dataset">
          <Isolated text={i18n.t('entries.readOnly', [dataset.title])} />
        </span>
      )}
    </span>
  );
}
