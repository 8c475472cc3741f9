import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { safeHref } from '../../../core/model/source.ts';
import type { Statement } from '../../../core/model/statement.ts';
import { DateText } from '../../shared/DateText.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { DetailFrame } from './DetailFrame.tsx';
import { Facts, OutLink } from './Facts.tsx';
import { sourceFacts } from './SourceFacts.tsx';
import { StatementWords } from './StatementWords.tsx';

interface StatementDetailProps {
  /** As the reader is shown it. */
  statement: Statement;
  /** As the dataset has it, where the reader says otherwise. */
  published?: Statement | undefined;
  speaker: string;
  about: readonly string[];
  dataset: string;
  onClose(): void;
  onCorrect(): void;
  onRestore(): void;
  /** The form in which it is corrected, while that is open. */
  form?: ComponentChildren;
}

/** A dataset's statement. The publisher's row stays as it is; what the reader says otherwise lies over it. */
export function StatementDetail(props: StatementDetailProps) {
  const { statement, published, speaker, about, dataset, onClose, onCorrect, onRestore, form } =
    props;
  const { summary, quote, date, source } = statement;
  const href = safeHref(source.url);
  const archive = safeHref(source.archive);
  return (
    <DetailFrame title={speaker} onClose={onClose}>
      <StatementWords summary={summary} quote={quote} />
      <p class="buttons">
        {href !== undefined && <OutLink href={href}>{i18n.t('quotes.openPage')}</OutLink>}
        {archive !== undefined && <OutLink href={archive}>{i18n.t('quotes.openArchive')}</OutLink>}
        {!form && (
          <button type="button" onClick={onCorrect}>
            {i18n.t('corrections.correct')}
          </button>
        )}
      </p>
      {form}
      {published && !form && (
        <div class="state changed">
          <p>
            <Isolated text={i18n.t('corrections.youSay', [dataset])} />
          </p>
          <blockquote>
            <Isolated text={published.quote?.text ?? published.summary} />
            <br />
            <DateText date={published.date} />
          </blockquote>
          <p class="buttons">
            <button type="button" onClick={onRestore}>
              {i18n.t('corrections.asPublished')}
            </button>
          </p>
        </div>
      )}
      <Facts
        facts={[
          [i18n.t('quotes.dates.said'), <DateText key="d" date={date} />],
          ...sourceFacts(source),
          [
            i18n.t('quotes.facet.term'),
            about.length > 0 && <Isolated key="t" text={about.join(', ')} />,
          ],
          [i18n.t('quotes.dataset'), <Isolated key="s" text={dataset} />],
        ]}
      />
      <p class="hint">{i18n.t('quotes.readOnly')}</p>
    </DetailFrame>
  );
}
