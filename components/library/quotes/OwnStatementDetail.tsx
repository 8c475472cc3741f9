import { i18n } from '#i18n';
import { writeChoice } from '../../../core/library/choice.ts';
import { speakerRefOf } from '../../../core/library/library-row.ts';
import type { OwnStatement } from '../../../core/model/own-statement.ts';
import { safeHref } from '../../../core/model/source.ts';
import { DateText } from '../../shared/DateText.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { Moment } from '../../shared/Moment.tsx';
import { DetailFrame } from './DetailFrame.tsx';
import { EditButtons } from './EditButtons.tsx';
import { Facts, OutLink } from './Facts.tsx';
import type { NameOf } from './names.ts';
import { sourceFacts } from './SourceFacts.tsx';
import { StatementWords } from './StatementWords.tsx';

interface OwnStatementDetailProps {
  statement: OwnStatement;
  nameOf: NameOf;
  onClose(): void;
  onEdit(): void;
  onDelete(): void;
}

/** A statement that the reader wrote down. Of a speaker whose entry is gone the name as it was stays. */
export function OwnStatementDetail(props: OwnStatementDetailProps) {
  const { statement, nameOf, onClose, onEdit, onDelete } = props;
  const { speaker, date, summary, quote, about, source = {}, writtenAt } = statement;
  const href = safeHref(source.url);
  const names = about.map((key) => nameOf(key) ?? i18n.t('quotes.goneEntry'));
  const name = (speaker.entry === undefined ? undefined : nameOf(speaker.entry)) ?? speaker.name;
  return (
    <DetailFrame title={name} onClose={onClose}>
      <StatementWords
        summary={summary}
        quote={quote === undefined ? undefined : { text: quote, language: '' }}
      />
      <p class="buttons">
        {href !== undefined && <OutLink href={href}>{i18n.t('quotes.openPage')}</OutLink>}
        <a href={`#quotes?${writeChoice({ speaker: speakerRefOf(speaker) })}`}>
          {i18n.t('quotes.allOfSpeaker')}
        </a>
      </p>
      <Facts
        facts={[
          [
            i18n.t('quotes.facet.kind'),
            i18n.t(quote === undefined ? 'prior.reported' : 'prior.quoted'),
          ],
          [i18n.t('quotes.dates.said'), <DateText key="d" date={date} />],
          ...sourceFacts(source),
          [
            i18n.t('quotes.facet.term'),
            names.length > 0 && <Isolated key="t" text={names.join(', ')} />,
          ],
          [i18n.t('quotes.own.writtenAt'), <Moment key="m" at={writtenAt} />],
        ]}
      />
      <EditButtons onEdit={onEdit} onDelete={onDelete} />
    </DetailFrame>
  );
}
