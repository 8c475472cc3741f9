import { i18n } from '#i18n';
import { aliasText, type Alias, type AliasKind } from '../../../core/model/entry.ts';
import { Choice } from '../../shared/Choice.tsx';
import { Field } from './Field.tsx';
import { Rows } from './Rows.tsx';

const kinds = ['full', 'surname', 'nickname', 'spelling'] as const satisfies AliasKind[];

function asAlias(alias: string | Alias): Alias {
  return typeof alias === 'string' ? { text: alias } : alias;
}

export interface AliasRowsProps {
  aliases: readonly (string | Alias)[];
  /** Kinds of names are told of people only. */
  withKinds: boolean;
  onChange(aliases: (string | Alias)[]): void;
}

export function AliasRows({ aliases, withKinds, onChange }: AliasRowsProps) {
  return (
    <Rows
      legend={i18n.t('entries.aliases')}
      rows={aliases}
      blank=""
      add={i18n.t('entries.addAlias')}
      onChange={onChange}
    >
      {(row, set) => {
        const alias = asAlias(row);
        return (
          <>
            <Field
              label={i18n.t('entries.alias')}
              value={aliasText(row)}
              onInput={(text) => set({ ...alias, text })}
            />
            <Field
              label={i18n.t('entries.language')}
              short
              value={alias.language}
              onInput={(language) => set({ ...alias, language })}
            />
            {withKinds && (
              <Choice<AliasKind | ''>
                label={i18n.t('entries.aliasKind.label')}
                value={alias.kind ?? ''}
                options={[
                  ['', i18n.t('entries.aliasKind.none')],
                  ...kinds.map((kind) => [kind, i18n.t(`entries.aliasKind.${kind}`)] as const),
                ]}
                onChange={(kind) => set({ ...alias, kind: kind === '' ? undefined : kind })}
              />
            )}
          </>
        );
      }}
    </Rows>
  );
}
