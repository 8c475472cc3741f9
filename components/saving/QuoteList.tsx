import { i18n } from '#i18n';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import { DateText } from '../shared/DateText.tsx';
import { Isolated } from '../shared/Isolated.tsx';
import { countPhrase } from '../shared/plural.ts';
import { CloseButton } from './Toolbar.tsx';

export interface ListedQuote {
  quote: SavedQuote;
  isTicked: boolean;
  /** The same words are saved of this page already. */
  isSaved: boolean;
}

export interface QuoteListProps {
  quotes: readonly ListedQuote[];
  onTick(id: string, on: boolean): void;
  onTickAll(on: boolean): void;
  onSave(): void;
  onClose(): void;
}

function QuoteRow({ listed, onTick }: { listed: ListedQuote; onTick: QuoteListProps['onTick'] }) {
  const { quote, isTicked, isSaved } = listed;
  const { speaker, saidAt, selector, id } = quote;
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isTicked || isSaved}
          disabled={isSaved}
          onChange={(event) => onTick(id, event.currentTarget.checked)}
        />
        <span>
          <span class="words">
            <Isolated text={selector.exact.replace(/\s+/g, ' ')} />
          </span>
          <span class="by">
            {speaker ? <Isolated text={speaker.name} /> : i18n.t('saving.noSpeaker')}
            {saidAt !== undefined && (
              <>
                {', '}
                <DateText date={saidAt} />
              </>
            )}
            {isSaved && ` · ${i18n.t('saving.already')}`}
          </span>
        </span>
      </label>
    </li>
  );
}

/** All quotes found on the page, to be ticked and saved at once. */
export function QuoteList({ quotes, onTick, onTickAll, onSave, onClose }: QuoteListProps) {
  const open = quotes.filter(({ isSaved }) => !isSaved);
  const ticked = open.filter(({ isTicked }) => isTicked).length;
  const all = open.length > 0 && ticked === open.length;
  return (
    <div class="panel list" role="dialog" aria-label={i18n.t('saving.list')} tabIndex={-1}>
      <header>
        <h2>{i18n.t('saving.list')}</h2>
        <CloseButton onClose={onClose} />
      </header>
      {quotes.length === 0 ? (
        <p class="hint">{i18n.t('saving.listEmpty')}</p>
      ) : (
        <>
          {open.length > 1 && (
            <label class="all">
              <input
                type="checkbox"
                checked={all}
                onChange={(event) => onTickAll(event.currentTarget.checked)}
              />
              <span>{i18n.t('saving.all')}</span>
            </label>
          )}
          <ul class="quotes">
            {quotes.map((listed) => (
              <QuoteRow key={listed.quote.id} listed={listed} onTick={onTick} />
            ))}
          </ul>
          <p class="actions">
            <button type="button" class="primary" disabled={ticked === 0} onClick={onSave}>
              {ticked === 0 ? i18n.t('saving.save') : countPhrase('saving.saveMany', ticked)}
            </button>
          </p>
        </>
      )}
    </div>
  );
}
