import { i18n } from '#i18n';
import { safeHref } from '../../../core/model/source.ts';
import type { Statement } from '../../../core/model/statement.ts';
import { DateText } from '../../shared/DateText.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { DetailFrame } from './DetailFrame.tsx';
import { Facts, OutLink } from './Facts.tsx';

interface StatementDetailProps {
  statement: Statement;
  speaker: string;
  about: readonly string[];
  dataset: string;
  onClose(): void;
}

/** A dataset's statement: read only, for it is the publisher's. */
export function StatementDetail(props: StatementDetailProps) {
  const { statement, speaker, about, dataset, onClose } = props;
  const { summary, quote, date, source } = statement;
  const href = safeHref(source.url);
  const archive = safeHref(source.archive);
  return (
    <DetailFrame title={speaker} onClose={onClose}>
      <p>
        <Isolated text={summary} />
      </p>
      {quote && (
        <blockquote lang={quote.language}>
          <strong>
            <Isolated text={quote.text} />
          </strong>
        </blockquote>
      )}
      <p class="buttons">
        {href !== undefined && <OutLink href={href}>{i18n.t('quotes.openPage')}</OutLink>}
        {archive !== undefined && <OutLink href={archive}>{i18n.t('quotes.openArchive')}</OutLink>}
      </p>
      <Facts
        facts={[
          [i18n.t('quotes.dates.said'), <DateText key="d" date={date} />],
          [
            i18n.t('quotes.dates.published'),
            source.published && <DateText key="p" date={source.published} />,
          ],
          [i18n.t('quotes.headline'), <Isolated key="h" text={source.title} />],
          [i18n.t('quotes.facet.outlet'), <Isolated key="o" text={source.outlet} />],
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
