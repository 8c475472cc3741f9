import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { fieldTexts } from './field-texts.ts';
import type { FormField, FormValues, PlaceForm } from './model.ts';

export interface RemoteFormProps {
  form: PlaceForm;
  /** Asks the person for a folder; undefined where they chose none. */
  chooseFolder(): Promise<FileSystemDirectoryHandle | undefined>;
  onSubmit(values: FormValues): void;
  onCancel(): void;
}

interface FieldProps {
  field: FormField;
  label: string;
  hint: string | undefined;
  fault: string | undefined;
  value: unknown;
  chooseFolder: RemoteFormProps['chooseFolder'];
  onValue(value: unknown): void;
}

function FolderField({ label, hint, fault, value, chooseFolder, onValue }: FieldProps) {
  const folder = value as FileSystemDirectoryHandle | undefined;
  return (
    <div class="field">
      <span>{label}</span>
      <p>{folder ? <Isolated text={folder.name} /> : i18n.t('settings.add.noFolder')}</p>
      <button
        type="button"
        onClick={() => void chooseFolder().then((chosen) => chosen && onValue(chosen))}
      >
        {i18n.t('settings.add.chooseFolder')}
      </button>
      {(fault ?? hint) !== undefined && <p class={fault ? 'fault' : 'hint'}>{fault ?? hint}</p>}
    </div>
  );
}

function FileField({ label, hint, fault, value, onValue }: FieldProps) {
  const file = value as File | undefined;
  return (
    <div class="field">
      <span>{label}</span>
      <p>{file ? <Isolated text={file.name} /> : i18n.t('settings.add.noFile')}</p>
      <label class="button">
        {i18n.t('settings.add.chooseFile')}
        <input type="file" onChange={(event) => onValue(event.currentTarget.files?.[0])} />
      </label>
      {(fault ?? hint) !== undefined && <p class={fault ? 'fault' : 'hint'}>{fault ?? hint}</p>}
    </div>
  );
}

function Field(props: FieldProps) {
  const { field, label, hint, fault, value, onValue } = props;
  if (field.type === 'folder') return <FolderField {...props} />;
  if (field.type === 'file') return <FileField {...props} />;
  return (
    <TextField
      label={field.required ? label : i18n.t('settings.add.optional', [label])}
      type={field.type === 'password' ? 'password' : 'text'}
      required={field.required}
      value={typeof value === 'string' ? value : ''}
      hint={hint}
      fault={fault}
      onInput={onValue}
    />
  );
}

/** The form of a kind of place, made out of its row in the table of remotes. */
export function RemoteForm({ form, chooseFolder, onSubmit, onCancel }: RemoteFormProps) {
  const [values, setValues] = useState<FormValues>(form.values);
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(values);
      }}
    >
      {form.fromCode && <p>{i18n.t('settings.add.fromCode')}</p>}
      {form.fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          {...fieldTexts(form.kind, field.name)}
          fault={form.faults[field.name]}
          value={values[field.name]}
          chooseFolder={chooseFolder}
          onValue={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <div class="actions">
        <button type="submit" class="primary">
          {i18n.t('settings.add.next')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('settings.cancel')}
        </button>
      </div>
    </form>
  );
}
