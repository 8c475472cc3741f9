import { i18n } from '#i18n';
import type { QuoteSighting } from '../../../core/model/saved-quote.ts';
import { diffWords } from '../../../core/quotes/anchoring/word-diff.ts';
import { WordDiff } from '../../shared/WordDiff.tsx';
import { Marked } from './Marked.tsx';
import { Moment } from '../../shared/Moment.tsx';

/** Whether the page still has the words, told in words and not by colour alone. */
export function QuoteState({ words, sighting }: { words: string; sighting: QuoteSighting }) {
  const { state, now, changes = [], checkedAt } = sighting;
  return (
    <div class={`state ${state}`}>
      <p>
        <b>{i18n.t(`quotes.state.${state}`)}</b> {i18n.t(`quotes.stateHint.${state}`)}
      </p>
      {state === 'changed' && now !== undefined && <WordDiff parts={diffWords(words, now).parts} />}
      {state === 'changed' && now === undefined && (
        <ul>
          {changes.map(({ kind, was, now }, i) => (
            <li key={i}>
              {i18n.t(`quotes.change.${kind}`)}:{' '}
              <del>
                <Marked text={was} />
              </del>{' '}
              <ins>
                <Marked text={now} />
              </ins>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">
        {i18n.t('quotes.dates.checked')}: <Moment at={checkedAt} />
      </p>
    </div>
  );
}
