import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PastedText } from './model.ts';

interface PasteFormProps {
  pasted: PastedText;
  onPaste(pasted: PastedText): void;
  onCancel(): void;
}

/** For pages that are closed to extensions: their text is pasted, and read here like any article. */
export function PasteForm({ pasted, onPaste, onCancel }: PasteFormProps) {
  const [text, setText] = useState(pasted.text);
  const [address, setAddress] = useState(pasted.address);
  const [day, setDay] = useState(pasted.day);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onPaste({ text, address, day });
      }}
    >
      <h2>{i18n.t('panel.paste.title')}</h2>
      <p class="hint">{i18n.t('panel.paste.hint')}</p>
      <label>
        <span>{i18n.t('panel.paste.text')}</span>
        <textarea
          ref={field}
          rows={9}
          required
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <label>
        <span>{i18n.t('panel.paste.address')}</span>
        <input
          type="url"
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
      </label>
      <label>
        <span>{i18n.t('panel.paste.day')}</span>
        <input
          type="date"
          value={day}
          onInput={({ currentTarget }) => setDay(currentTarget.value)}
        />
      </label>
      <p class="buttons">
        <button type="submit" class="primary">
          {i18n.t('panel.paste.read')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('saving.cancel')}
        </button>
      </p>
    </form>
  );
}
