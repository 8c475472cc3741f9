import { i18n } from '#i18n';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';
import { cite, citationFields } from '../../../core/quotes/citing/cite.ts';
import {
  citationStyles,
  templateOf,
  type CitationChoice,
} from '../../../core/quotes/citing/citation-styles.ts';
import { citationWords } from '../../shared/citation-words.ts';
import { Marked } from './Marked.tsx';
import { useId } from '../../shared/use-id.ts';

interface CiteBoxProps {
  quote: SavedQuote;
  fragment: string | undefined;
  choice: CitationChoice;
  onChoice(choice: CitationChoice): void;
  onCopy(text: string): void;
}

/** The quote as a citation: in a ready-made style or by a template of the reader's own, to be copied. */
export function CiteBox({ quote, fragment, choice, onChoice, onCopy }: CiteBoxProps) {
  const id = useId();
  const citation = cite(quote, templateOf(choice, citationWords()), fragment);
  return (
    <section class="cite" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{i18n.t('quotes.cite.title')}</h3>
      <p class="field">
        <label for={`${id}-style`}>{i18n.t('quotes.cite.style')}</label>
        <select
          id={`${id}-style`}
          value={choice.style}
          onChange={({ currentTarget }) =>
            onChoice({ ...choice, style: currentTarget.value as CitationChoice['style'] })
          }
        >
          {citationStyles.map((style) => (
            <option key={style.id} value={style.id}>
              {i18n.t(`quotes.cite.styles.${style.id}`)}
            </option>
          ))}
          <option value="own">{i18n.t('quotes.cite.styles.own')}</option>
        </select>
      </p>
      {choice.style === 'own' && (
        <p class="field">
          <label for={`${id}-own`}>{i18n.t('quotes.cite.own')}</label>
          <textarea
            id={`${id}-own`}
            rows={3}
            spellcheck={false}
            aria-describedby={`${id}-hint`}
            value={choice.own}
            onInput={({ currentTarget }) => onChoice({ ...choice, own: currentTarget.value })}
          />
          <span class="hint" id={`${id}-hint`}>
            {i18n.t('quotes.cite.hint')} {citationFields.map((field) => `{${field}}`).join(' ')}
          </span>
        </p>
      )}
      <p class="citation" aria-label={i18n.t('quotes.cite.preview')} role="group">
        <Marked text={citation} />
      </p>
      <button type="button" onClick={() => onCopy(citation)}>
        {i18n.t('quotes.cite.copy')}
      </button>
    </section>
  );
}
