import { i18n } from '#i18n';
import { countPhrase } from '../shared/plural.ts';
import { DateText } from '../shared/DateText.tsx';
import { Isolated } from '../shared/Isolated.tsx';
import { sampleDay, type TriedQuote } from './model.ts';
import { useKeptFocus } from '../shared/use-kept-focus.ts';
import { useId } from '../shared/use-id.ts';

/** As much of the words as tells which they are. Characters. */
const mostShown = 120;

function clip(words: string): string {
  return words.length > mostShown ? `${words.slice(0, mostShown)}…` : words;
}

export interface SampleProps {
  tried: readonly TriedQuote[];
  /** How taking them out went. */
  removal: 'none' | 'done' | 'failed';
  onRemove(): void;
}

/** What the reader has saved here lies among their own quotes; it says so, and goes at a press. */
function Tried({ tried, removal, onRemove }: SampleProps) {
  const frame = useKeptFocus<HTMLDivElement>();
  return (
    <div class="tried" ref={frame}>
      <div role="status">
        {removal === 'failed' && <p class="fault">{i18n.t('welcome.notRemoved')}</p>}
        {removal === 'done' && tried.length === 0 && <p>{i18n.t('welcome.removed')}</p>}
        {tried.length > 0 && (
          <>
            <p>{countPhrase('welcome.tried', tried.length)}</p>
            <ul>
              {tried.map(({ id, words }) => (
                <li key={id}>
                  <Isolated text={clip(words)} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {tried.length > 0 && (
        <button type="button" onClick={onRemove}>
          {i18n.t('welcome.remove')}
        </button>
      )}
    </div>
  );
}

/** An article in the language of the interface, for the extension's own scripts to read as they read any other. */
export function Sample(props: SampleProps) {
  const id = useId();
  return (
    <section class="sample" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {i18n.t('welcome.sample.label')}
      </h2>
      <article>
        <h3>{i18n.t('welcome.sample.title')}</h3>
        <p class="day">
          <DateText date={sampleDay} />
        </p>
        <p>{i18n.t('welcome.sample.lead')}</p>
        <p>{i18n.t('welcome.sample.quote')}</p>
        <p>{i18n.t('welcome.sample.turn')}</p>
      </article>
      <p class="hint">{i18n.t('welcome.sample.note')}</p>
      <Tried {...props} />
    </section>
  );
}
