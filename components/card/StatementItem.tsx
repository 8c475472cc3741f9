import { i18n } from '#i18n';
import type { CardRelation, CardStatement } from '../../core/model/card.ts';
import { DateText, formatDate } from '../shared/DateText.tsx';
import { Isolated } from '../shared/Isolated.tsx';
import { Corrected } from './Corrected.tsx';
import { describeDistance } from './distance.ts';
import { EntryName, EntryNames, type OpenEntry } from './EntryName.tsx';
import { SourceLink } from './SourceLink.tsx';

function Relation({ relation }: { relation: CardRelation }) {
  const words = i18n.t(`prior.${relation.type}`, [relation.speaker, formatDate(relation.date)]);
  return (
    <p class="relation">
      <Isolated text={words} />,{' '}
      <Isolated text={i18n.t('prior.accordingTo', [relation.source.outlet])} />
    </p>
  );
}

/** Whether it is quoted or reported; of what the reader made that they did, and what its date is. */
function Kind({ statement: { quote, own } }: { statement: CardStatement }) {
  if (own)
    return (
      <>
        {own.dated !== 'said' && <span class="distance">{i18n.t(`own.${own.dated}`)}</span>}
        <span class="kind own">{i18n.t(`own.${own.kind}`)}</span>
      </>
    );
  return (
    <span class={quote ? 'kind quoted' : 'kind'}>
      {quote ? i18n.t('prior.quoted') : i18n.t('prior.reported')}
    </span>
  );
}

/** A statement about more than these is about the article's whole matter. */
const mostAbout = 3;

/** One statement: when and how far off, by whom where that is not the card's own person, what, where from. */
export function StatementItem({
  statement,
  showSpeaker,
  onOpen,
}: {
  statement: CardStatement;
  showSpeaker: boolean;
  onOpen?: OpenEntry | undefined;
}) {
  const { quote } = statement;
  return (
    <li class="statement">
      <p class="when">
        <DateText date={statement.date} />
        <span class="distance">{describeDistance(statement.distance)}</span>
        {statement.isNew && <span class="kind new">{i18n.t('prior.new')}</span>}
        <Kind statement={statement} />
      </p>
      {(showSpeaker || statement.summary !== '') && (
        <p>
          {showSpeaker && (
            <>
              <b>
                <EntryName entry={statement.speaker} onOpen={onOpen} />
              </b>
              {': '}
            </>
          )}
          <Isolated text={statement.summary} />
        </p>
      )}
      {quote && (
        <blockquote lang={quote.language}>
          <Isolated text={quote.text} />
        </blockquote>
      )}
      {statement.relations.map((relation) => (
        <Relation
          key={`${relation.type} ${relation.speaker} ${relation.date}`}
          relation={relation}
        />
      ))}
      <p class="from">
        <SourceLink source={statement.source} /> {statement.isCorrected && <Corrected />}
      </p>
      {statement.about.length > 0 && (
        <p class="from">
          {i18n.t('prior.about')}{' '}
          <EntryNames entries={statement.about.slice(0, mostAbout)} onOpen={onOpen} />
        </p>
      )}
    </li>
  );
}
