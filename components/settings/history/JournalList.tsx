import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Ago } from '../../shared/Ago.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { Choice } from '../../shared/Choice.tsx';
import { Panel } from '../Panel.tsx';
import type { VaultNote } from '../vaults/model.ts';

/** What one sync did, in the interface's words. */
export interface JournalItem {
  key: number;
  vault: string;
  /** Milliseconds. */
  at: number;
  notes: readonly VaultNote[];
}

export interface JournalListProps {
  /** The newest first. */
  items: readonly JournalItem[] | undefined;
  now: number;
}

const shows = ['all', 'changes', 'problems'] as const;
type Shown = (typeof shows)[number];

/** A sync that found nothing new says so in one note and is of no interest to who looks for changes. */
export interface JournalFilter {
  vault: string;
  shown: Shown;
}

function fits({ vault, shown }: JournalFilter, item: JournalItem): boolean {
  if (vault !== '' && item.vault !== vault) return false;
  if (shown === 'problems') return item.notes.some(({ tone }) => tone === 'warning');
  return shown === 'all' || item.notes.some(({ idle }) => idle !== true);
}

/** What each sync did, as a log that a person can search for the one that matters. */
export function JournalList({ items, now }: JournalListProps) {
  const [filter, setFilter] = useState<JournalFilter>({ vault: '', shown: 'changes' });
  const vaults = [...new Set(items?.map(({ vault }) => vault))];
  const found = items?.filter((item) => fits(filter, item));
  return (
    <Panel
      id="history/journal"
      title={i18n.t('settings.journal.title')}
      hint={i18n.t('settings.journal.hint')}
    >
      {items?.length === 0 && <p>{i18n.t('settings.journal.none')}</p>}
      {items !== undefined && items.length > 0 && (
        <>
          <div class="filters">
            <Choice
              label={i18n.t('settings.journal.shown')}
              value={filter.shown}
              options={shows.map((one) => [one, i18n.t(`settings.journal.show.${one}`)] as const)}
              onChange={(shown) => setFilter({ ...filter, shown })}
            />
            {vaults.length > 1 && (
              <Choice
                label={i18n.t('settings.journal.vault')}
                value={filter.vault}
                options={[
                  ['', i18n.t('settings.journal.everyVault')] as const,
                  ...vaults.map((one) => [one, one] as const),
                ]}
                onChange={(vault) => setFilter({ ...filter, vault })}
              />
            )}
          </div>
          {found?.length === 0 && <p>{i18n.t('settings.journal.noneFits')}</p>}
          <ol class="lines">
            {found?.map(({ key, vault, at, notes }) => (
              <li key={key}>
                <span class="grow">
                  {notes.map(({ tone, text }) => (
                    <p key={text} class={tone === 'warning' ? 'fault' : undefined}>
                      {text}
                    </p>
                  ))}
                </span>
                <span class="hint">
                  <Isolated text={vault} /> · <Ago at={at} now={now} />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Panel>
  );
}
