import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { writeChoice } from '../../../core/library/choice.ts';
import { speakerRefOf } from '../../../core/library/library-row.ts';
import { archiveAddress } from '../../../core/quotes/citing/archive-address.ts';
import { linkToText } from '../../../core/quotes/citing/text-fragment.ts';
import type { DateProvenance } from '../../../core/model/article.ts';
import { dayOfTimestamp } from '../../../core/model/partial-date.ts';
import type { SavedQuote } from '../../../core/model/saved-quote.ts';
import { safeHref } from '../../../core/model/source.ts';
import { DateText } from '../../shared/DateText.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { DetailFrame } from './DetailFrame.tsx';
import { EditButtons } from './EditButtons.tsx';
import { Facts, OutLink } from './Facts.tsx';
import { asLines } from './lines.ts';
import { Marked } from './Marked.tsx';
import { Moment } from '../../shared/Moment.tsx';
import type { NameOf } from './names.ts';
import { QuoteState } from './QuoteState.tsx';

interface QuoteDetailProps {
  quote: SavedQuote;
  nameOf: NameOf;
  /** Leads to the quote on its page, from `textFragment`. */
  fragment: string | undefined;
  onClose(): void;
  onEdit(): void;
  onDelete(): void;
  /** The citation and what else belongs to it. */
  children: ComponentChildren;
}

/** Where an article's date was found, as far as a reader tells places apart. */
const provenance = {
  given: 'given',
  'json-ld': 'data',
  meta: 'data',
  microdata: 'data',
  script: 'data',
  time: 'time',
  address: 'address',
  text: 'text',
  dateline: 'dateline',
  updated: 'updated',
} as const satisfies Record<DateProvenance, string>;

function Published({ article }: { article: SavedQuote['article'] }) {
  const { publishedAt, publishedAtFrom } = article;
  if (publishedAt === undefined) return i18n.t('quotes.dates.unknown');
  return (
    <>
      <DateText date={dayOfTimestamp(publishedAt) ?? publishedAt} />
      {publishedAtFrom !== undefined && (
        <span class="quiet"> {i18n.t(`quotes.provenance.${provenance[publishedAtFrom]}`)}</span>
      )}
    </>
  );
}

function Speaker({ quote, nameOf }: Pick<QuoteDetailProps, 'quote' | 'nameOf'>) {
  const { speaker } = quote;
  if (!speaker) return i18n.t('quotes.unknownSpeaker');
  const entry = speaker.entry === undefined ? undefined : nameOf(speaker.entry);
  return (
    <>
      <Isolated text={speaker.name} />
      {entry !== undefined && entry !== speaker.name && (
        <>
          {' '}
          (<Isolated text={entry} />)
        </>
      )}
      <span class="quiet"> {i18n.t(`quotes.knownFrom.${speaker.from}`)}</span>
    </>
  );
}

/** All that is kept with a quote. */
export function QuoteDetail(props: QuoteDetailProps) {
  const { quote, nameOf, fragment, onClose, onEdit, onDelete, children } = props;
  const { selector, context, article, saidAt, about, tags, note, savedAt, sighting } = quote;
  const page = safeHref(article.canonicalUrl ?? article.url);
  const archived = archiveAddress(article.canonicalUrl ?? article.url, article.retrievedAt);
  const names = about.map((key) => nameOf(key) ?? i18n.t('quotes.goneEntry'));
  return (
    <DetailFrame title={quote.speaker?.name ?? i18n.t('quotes.unknownSpeaker')} onClose={onClose}>
      <blockquote lang={article.language}>
        <span class="quiet">
          <Marked text={asLines(context.before || selector.prefix)} />
        </span>
        <strong>
          <Marked text={asLines(selector.exact)} />
        </strong>
        <span class="quiet">
          <Marked text={asLines(context.after || selector.suffix)} />
        </span>
      </blockquote>
      <p class="buttons">
        {page !== undefined && (
          <OutLink href={linkToText(page, fragment)}>{i18n.t('quotes.openPage')}</OutLink>
        )}
        {archived !== undefined && (
          <OutLink href={archived}>{i18n.t('quotes.openArchive')}</OutLink>
        )}
        {quote.speaker && (
          <a href={`#quotes?${writeChoice({ speaker: speakerRefOf(quote.speaker) })}`}>
            {i18n.t('quotes.allOfSpeaker')}
          </a>
        )}
      </p>
      <QuoteState words={selector.exact} sighting={sighting} />
      <Facts
        facts={[
          [i18n.t('quotes.facet.speaker'), <Speaker key="s" quote={quote} nameOf={nameOf} />],
          [
            i18n.t('quotes.dates.said'),
            saidAt === undefined ? (
              i18n.t('quotes.dates.unknown')
            ) : (
              <DateText key="d" date={saidAt} />
            ),
          ],
          [i18n.t('quotes.dates.published'), <Published key="p" article={article} />],
          [i18n.t('quotes.dates.saved'), <Moment key="m" at={savedAt} />],
          [i18n.t('quotes.dates.seen'), <Moment key="l" at={sighting.seenAt} />],
          [i18n.t('quotes.headline'), article.title && <Isolated key="h" text={article.title} />],
          [
            i18n.t('quotes.facet.outlet'),
            article.outlet && <Isolated key="o" text={article.outlet} />,
          ],
          [
            i18n.t('quotes.facet.term'),
            names.length > 0 && <Isolated key="t" text={names.join(', ')} />,
          ],
          [
            i18n.t('quotes.facet.tag'),
            tags.length > 0 && <Isolated key="g" text={tags.join(', ')} />,
          ],
          [i18n.t('quotes.form.note'), note && <Marked key="n" text={note} />],
          [i18n.t('quotes.hash'), article.textHash && <code key="c">{article.textHash}</code>],
        ]}
      />
      <EditButtons onEdit={onEdit} onDelete={onDelete} />
      {children}
    </DetailFrame>
  );
}
