import { i18n } from '#i18n';
import type { SiftedEntry } from '../../core/library/sift-entries.ts';
import type { CardStatement } from '../../core/model/card.ts';
import type { EntryKey } from '../../core/model/entry.ts';
import { clip } from '../popup/names.ts';
import { DateText } from '../shared/DateText.tsx';
import { Isolated } from '../shared/Isolated.tsx';
import { countPhrase } from '../shared/plural.ts';
import { UnlinkedNames } from './UnlinkedNames.tsx';

interface EntryRowsProps {
  sifted: readonly SiftedEntry[];
  isFiltered: boolean;
  names: readonly string[];
  actions: { onOpen(key: EntryKey): void; onAddPerson(name: string): void };
}

/** The likeliest statement as a line or two; its card has the rest. */
function Glimpse({ statement, isTerm }: { statement: CardStatement; isTerm: boolean }) {
  const { date, summary, quote, speaker } = statement;
  return (
    <p class="glimpse">
      <DateText date={date} />{' '}
      {isTerm && (
        <>
          <Isolated text={speaker.name} />
          {': '}
        </>
      )}
      <Isolated text={summary || `“${quote?.text ?? ''}”`} />
    </p>
  );
}

function describe({ entry, card }: SiftedEntry): string {
  const kind = entry.kind === 'person' ? i18n.t('popup.person') : i18n.t(`term.${entry.kind}`);
  return card?.roles[0] ?? (entry.kind === 'person' ? (card?.description ?? kind) : kind);
}

function EntryRow({ one, onOpen }: { one: SiftedEntry; onOpen(key: EntryKey): void }) {
  const { entry, card, statements } = one;
  const [first] = statements;
  const isTerm = entry.kind !== 'person';
  const isNew = card?.prior.some((statement) => statement.isNew);
  return (
    <li class="row">
      <button type="button" class="open" onClick={() => onOpen(entry.key)}>
        <span class={`name ${isTerm ? 'term' : 'person'}`}>
          <Isolated text={clip(entry.name)} />
        </span>
        {isNew && (
          <span class="new">
            <span class="visually-hidden">{i18n.t('panel.new')}</span>
          </span>
        )}
      </button>
      <p class="facts">
        <Isolated text={clip(describe(one))} />
        {card && card.prior.length > 0 && ` · ${countPhrase('panel.before', card.prior.length)}`}
      </p>
      {first && <Glimpse statement={first} isTerm={isTerm} />}
    </li>
  );
}

/** People and terms in order of appearance, each with what it said before that matters most here. */
export function EntryRows({ sifted, isFiltered, names, actions }: EntryRowsProps) {
  return (
    <>
      {sifted.length === 0 && (
        <div class="empty">
          <p>{isFiltered ? i18n.t('panel.nothingFits') : i18n.t('popup.none')}</p>
          {!isFiltered && <p class="hint">{i18n.t('panel.noneHint')}</p>}
        </div>
      )}
      <ol class="rows">
        {sifted.map((one) => (
          <EntryRow key={one.entry.key} one={one} onOpen={actions.onOpen} />
        ))}
      </ol>
      {!isFiltered && names.length > 0 && (
        <UnlinkedNames names={names} onAddPerson={actions.onAddPerson} />
      )}
    </>
  );
}
