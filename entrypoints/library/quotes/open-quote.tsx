import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CiteBox } from '../../../components/library/quotes/CiteBox.tsx';
import { DetailFrame } from '../../../components/library/quotes/DetailFrame.tsx';
import type { Suggestion } from '../../../components/library/quotes/EntryPicker.tsx';
import type { NameOf } from '../../../components/library/quotes/names.ts';
import { QuoteDetail } from '../../../components/library/quotes/QuoteDetail.tsx';
import { QuoteForm } from '../../../components/library/quotes/QuoteForm.tsx';
import { draftOf } from '../../../core/library/quote-draft.ts';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';
import {
  firstCitationChoice,
  type CitationChoice,
} from '../../../core/quotes/citing/citation-styles.ts';
import { textFragment } from '../../../core/quotes/citing/text-fragment.ts';
import { getCitation, setCitation } from '../../../storage/citation.ts';
import { readKept } from '../../../storage/library.ts';
import { useLive } from '../live.ts';
import type { ViewProps } from '../view.ts';
import { afterWrite, deleteQuotes, editQuote } from './edits.ts';

interface OpenQuoteProps extends Pick<ViewProps, 'db' | 'apply' | 'say'> {
  id: string;
  nameOf: NameOf;
  knownTags: readonly string[];
  suggest(text: string): readonly Suggestion[];
  onClose(): void;
}

/** What leads to the words on their page, as far as the kept context tells. */
function fragmentOf({ selector, context }: SavedQuote): string | undefined {
  const before = context.before || selector.prefix;
  const text = before + selector.exact + (context.after || selector.suffix);
  const start = before.length;
  return textFragment(text, start, start + selector.exact.length);
}

function useCitation(): [CitationChoice, (choice: CitationChoice) => void] {
  const [choice, setChoice] = useState(firstCitationChoice);
  useEffect(() => void getCitation().then(setChoice), []);
  return [
    choice,
    (next) => {
      setChoice(next);
      void setCitation(next);
    },
  ];
}

/** One quote, as it is in the store at this moment, to be read, edited, cited and deleted. */
export function OpenQuote(props: OpenQuoteProps) {
  const { db, id, apply, say, nameOf, knownTags, suggest, onClose } = props;
  const found = useLive(useCallback(() => readKept(db, 'quotes', [id]), [db, id]));
  const [isEdited, setEdited] = useState(false);
  const [citation, chooseCitation] = useCitation();
  const quote = found?.[0];
  const fragment = useMemo(() => quote && fragmentOf(quote), [quote]);
  if (!found) return null;
  if (!quote)
    return (
      <DetailFrame title={i18n.t('quotes.gone')} onClose={onClose}>
        <p>{i18n.t('quotes.goneHint')}</p>
      </DetailFrame>
    );
  const stopEditing = () => setEdited(false);
  if (isEdited)
    return (
      <DetailFrame title={i18n.t('quotes.edit')} onClose={stopEditing}>
        <QuoteForm
          draft={draftOf(quote)}
          nameOf={nameOf}
          knownTags={knownTags}
          suggest={suggest}
          onCancel={stopEditing}
          onSave={(draft) => {
            const edits = editQuote(quote, draft);
            if (edits.length > 0)
              void afterWrite(apply(edits, i18n.t('quotes.done.edited')), stopEditing);
            else stopEditing();
          }}
        />
      </DetailFrame>
    );
  return (
    <QuoteDetail
      quote={quote}
      nameOf={nameOf}
      fragment={fragment}
      onClose={onClose}
      onEdit={() => setEdited(true)}
      onDelete={() =>
        void afterWrite(apply(deleteQuotes([id]), i18n.t('quotes.done.deletedOne')), onClose)
      }
    >
      <CiteBox
        quote={quote}
        fragment={fragment}
        choice={citation}
        onChoice={chooseCitation}
        onCopy={(text) =>
          void navigator.clipboard.writeText(text).then(
            () => say(i18n.t('quotes.done.copied')),
            () => say(i18n.t('quotes.done.notCopied')),
          )
        }
      />
    </QuoteDetail>
  );
}
