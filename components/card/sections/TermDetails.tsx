import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { DateText } from '../../shared/DateText.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { EntryName, EntryNames } from '../EntryName.tsx';
import type { SectionProps } from '../section.ts';
import { SourceLink } from '../SourceLink.tsx';

function Row({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What, when, where, and who took part. */
export function TermDetails({ card, onOpen }: SectionProps) {
  const { term } = card;
  if (!term) return null;
  const { from, to } = term;
  return (
    <section aria-label={i18n.t(`term.${term.kind}`)}>
      {term.summary !== undefined && (
        <p>
          <Isolated text={term.summary} />
        </p>
      )}
      <dl>
        {from !== undefined && (
          <Row label={i18n.t('term.when')}>
            <DateText date={from} />
            {to !== undefined && to !== from && (
              <>
                {' – '}
                <DateText date={to} />
              </>
            )}
          </Row>
        )}
        {term.place !== undefined && (
          <Row label={i18n.t('term.where')}>
            <Isolated text={term.place} />
          </Row>
        )}
        {term.participants.length > 0 && (
          <Row label={i18n.t('term.who')}>
            <EntryNames entries={term.participants} onOpen={onOpen} />
          </Row>
        )}
        {term.partOf !== undefined && (
          <Row label={i18n.t('term.partOf')}>
            <EntryName entry={term.partOf} onOpen={onOpen} />
          </Row>
        )}
      </dl>
    </section>
  );
}

/** Where the term's own facts are from; below the statements, for those who check. */
export function TermSources({ card }: SectionProps) {
  return (
    <details class="sources">
      <summary>{i18n.t('term.sources')}</summary>
      <ul>
        {card.term?.sources.map((source) => (
          <li key={`${source.outlet} ${source.title}`}>
            <SourceLink source={source} />
          </li>
        ))}
      </ul>
    </details>
  );
}
