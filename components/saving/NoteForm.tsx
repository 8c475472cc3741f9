import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Isolated } from '../shared/Isolated.tsx';
import { useId } from '../shared/use-id.ts';

export interface NoteFormProps {
  words: string;
  picker: ComponentChildren;
  onSave(own: { note: string; tags: string[] }): void;
  onCancel(): void;
}

/** As much of the words as tells which they are. */
const mostShown = 200;

function readTags(typed: string): string[] {
  return [
    ...new Set(
      typed
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ];
}

/** The form that saves with a note, tags and another speaker. */
export function NoteForm({ words, picker, onSave, onCancel }: NoteFormProps) {
  const id = useId();
  const [note, setNote] = useState('');
  const [tags, setTags] = useState('');
  const shown = words.length > mostShown ? `${words.slice(0, mostShown)}…` : words;
  return (
    <div class="panel" role="dialog" aria-label={i18n.t('saving.withNote')} tabIndex={-1}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSave({ note, tags: readTags(tags) });
        }}
      >
        <blockquote>
          <Isolated text={shown} />
        </blockquote>
        {picker}
        <label for={`${id}note`}>{i18n.t('saving.note')}</label>
        <textarea
          id={`${id}note`}
          rows={3}
          maxLength={5_000}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
        <label for={`${id}tags`}>{i18n.t('saving.tags')}</label>
        <input
          id={`${id}tags`}
          type="text"
          maxLength={500}
          value={tags}
          placeholder={i18n.t('saving.tagsHint')}
          onInput={(event) => setTags(event.currentTarget.value)}
        />
        <p class="actions">
          <button type="submit" class="primary">
            {i18n.t('saving.save')}
          </button>
          <button type="button" onClick={onCancel}>
            {i18n.t('saving.cancel')}
          </button>
        </p>
      </form>
    </div>
  );
}
