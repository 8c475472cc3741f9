import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { EntryKey } from '../../../core/model/entry.ts';
import { Chips } from './Chips.tsx';
import { EntryPicker, type Suggestion } from './EntryPicker.tsx';
import type { NameOf } from './names.ts';

interface AboutFieldProps {
  about: readonly EntryKey[];
  nameOf: NameOf;
  suggest(text: string): readonly Suggestion[];
  onAbout(about: readonly EntryKey[]): void;
}

/** Whom and what something is about: picked one by one, each with a way out. */
export function AboutField({ about, nameOf, suggest, onAbout }: AboutFieldProps) {
  const [text, setText] = useState('');
  return (
    <>
      <EntryPicker
        label={i18n.t('quotes.form.about')}
        text={text}
        suggest={(typed) => suggest(typed).filter(({ key }) => !about.includes(key))}
        onText={setText}
        onPick={({ key }) => {
          setText('');
          onAbout([...about, key]);
        }}
      />
      <Chips
        label={i18n.t('quotes.form.about')}
        items={about.map((key) => ({ key, name: nameOf(key) ?? i18n.t('quotes.goneEntry') }))}
        onRemove={(gone) => onAbout(about.filter((key) => key !== gone))}
      />
    </>
  );
}
