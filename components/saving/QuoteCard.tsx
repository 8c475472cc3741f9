import { i18n } from '#i18n';
import type { QuoteChange, SavedQuote } from '../../core/model/saved-quote.ts';
import { dayOfTimestamp } from '../../core/model/partial-date.ts';
import { archiveAddress } from '../../core/quotes/citing/archive-address.ts';
import type { DiffPart } from '../../core/quotes/anchoring/word-diff.ts';
import { DateText, formatDate } from '../shared/DateText.tsx';
import { Isolated } from '../shared/Isolated.tsx';
import { WordDiff } from '../shared/WordDiff.tsx';
import { CloseButton } from './Toolbar.tsx';

const kindNames = {
  number: () => i18n.t('finding.number'),
  negation: () => i18n.t('finding.negation'),
  name: () => i18n.t('finding.name'),
} as const;

/** The kinds of change that are called out, each once: "Changed: a number, a name". */
function nameChanges(changes: readonly QuoteChange[]): string | undefined {
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const named = kinds.flatMap((kind) => (kind === 'word' ? [] : kindNames[kind]()));
  return named.length === 0 ? undefined : i18n.t('finding.changes', [named.join(', ')]);
}

/** The words with what stood around them, and where they may still be found. */
function Lost({ quote }: { quote: SavedQuote }) {
  const { context, selector, article, sighting } = quote;
  const archived = archiveAddress(article.canonicalUrl ?? article.url, article.retrievedAt);
  const { seenAt } = sighting;
  return (
    <>
      <blockquote>
        <Isolated text={context.before} />
        <b>
          <Isolated text={selector.exact} />
        </b>
        <Isolated text={context.after} />
      </blockquote>
      <p class="by">{i18n.t('finding.seen', [formatDate(dayOfTimestamp(seenAt) ?? seenAt)])}</p>
      {archived !== undefined && (
        <p>
          <a href={archived} target="_blank" rel="noopener noreferrer">
            {i18n.t('finding.archive')}
          </a>
        </p>
      )}
    </>
  );
}

export interface QuoteCardProps {
  quote: SavedQuote;
  state: SavedQuote['sighting']['state'];
  /** Where it changed. */
  diff?: readonly DiffPart[] | undefined;
  changes?: readonly QuoteChange[] | undefined;
  onOpen(): void;
  onDelete(): void;
  onClose(): void;
}

const stateTexts = {
  same: () => i18n.t('finding.same'),
  changed: () => i18n.t('finding.changed'),
  lost: () => i18n.t('finding.lost'),
};

/** A saved quote on its page: whose it is, when it was saved, and whether it stands as it was. */
export function QuoteCard(props: QuoteCardProps) {
  const { quote, state, diff, changes } = props;
  const { speaker, saidAt, savedAt, note, tags } = quote;
  const called = nameChanges(changes ?? []);
  return (
    <div class="panel" role="dialog" aria-label={i18n.t('own.quote')} tabIndex={-1}>
      <header>
        <h2>
          {speaker ? <Isolated text={speaker.name} /> : i18n.t('own.quote')}
          {saidAt !== undefined && (
            <span class="by">
              <DateText date={saidAt} />
            </span>
          )}
        </h2>
        <CloseButton onClose={props.onClose} />
      </header>
      <p class={`state ${state}`}>{stateTexts[state]()}</p>
      {called !== undefined && <p class="telling">{called}</p>}
      {diff && <WordDiff parts={diff} />}
      {state === 'lost' && <Lost quote={quote} />}
      {note !== undefined && (
        <p class="note">
          <Isolated text={note} />
        </p>
      )}
      {tags.length > 0 && (
        <p class="by">
          <Isolated text={tags.join(', ')} />
        </p>
      )}
      <p class="by">{i18n.t('finding.saved', [formatDate(dayOfTimestamp(savedAt) ?? savedAt)])}</p>
      <p class="actions">
        <button type="button" onClick={props.onOpen}>
          {i18n.t('saving.openLibrary')}
        </button>
        <button type="button" onClick={props.onDelete}>
          {i18n.t('finding.delete')}
        </button>
      </p>
    </div>
  );
}
