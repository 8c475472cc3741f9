import { i18n } from '#i18n';
import type { EntryFaults } from '../../../core/entries/check-entry.ts';
import type { Entry } from '../../../core/model/entry.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import { Field } from './Field.tsx';
import { FormFrame } from './FormFrame.tsx';
import { RoleRows } from './RoleRows.tsx';
import { WhenAndWhere } from './WhenAndWhere.tsx';

export interface CorrectionFormProps {
  published: Entry;
  draft: Entry;
  /** The title of the dataset that publishes it. */
  dataset: string;
  faults: EntryFaults;
  /** Grows with every try to save: then the first fault is gone to. */
  tries: number;
  onChange(draft: Entry): void;
  onSave(): void;
  /** Only where it was corrected before. */
  onRestore?: (() => void) | undefined;
}

/** What the reader says otherwise than a published entry; what the dataset says stands beside it. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { published, draft, dataset, faults, tries, onChange, onSave, onRestore } = props;
  const title = i18n.t('corrections.ofEntry', [published.name]);
  const says = (was = '', now = '') =>
    was === now || was === '' ? undefined : i18n.t('corrections.datasetSays', [was]);
  return (
    <FormFrame
      {...{ title, faults, tries, onSave }}
      class="correction"
      more={
        onRestore && (
          <button type="button" onClick={onRestore}>
            {i18n.t('corrections.asPublished')}
          </button>
        )
      }
    >
      <h2>
        <Isolated text={title} />
      </h2>
      <p class="hint">
        <Isolated text={i18n.t('corrections.entryHint', [dataset])} />
      </p>
      <Field
        label={i18n.t('entries.name')}
        value={draft.name}
        hint={says(published.name, draft.name)}
        fault={faults.get('name')}
        onInput={(name) => onChange({ ...draft, name })}
      />
      {draft.type === 'person' ? (
        <>
          <Field
            label={i18n.t('entries.description')}
            multiline
            value={draft.description}
            hint={
              published.type === 'person'
                ? says(published.description, draft.description)
                : undefined
            }
            onInput={(description) => onChange({ ...draft, description })}
          />
          <RoleRows
            roles={draft.roles}
            faults={faults}
            onChange={(roles) => onChange({ ...draft, roles })}
          />
        </>
      ) : (
        <>
          <Field
            label={i18n.t('entries.summary')}
            multiline
            value={draft.summary}
            hint={published.type === 'term' ? says(published.summary, draft.summary) : undefined}
            onInput={(summary) => onChange({ ...draft, summary })}
          />
          <WhenAndWhere term={draft} faults={faults} onChange={onChange} />
        </>
      )}
    </FormFrame>
  );
}
