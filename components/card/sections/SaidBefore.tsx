import { i18n } from '#i18n';
import { describeDistance } from '../distance.ts';
import { formatDate } from '../../shared/DateText.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import type { SectionProps } from '../section.ts';
import { StatementItem } from '../StatementItem.tsx';

/** A quote of the article that repeats a statement nearly word for word: when it was said first. */
export function SaidBefore({ card: { saidBefore }, onOpen }: SectionProps) {
  if (!saidBefore) return null;
  const title = i18n.t('saidBefore.title');
  const { date, distance } = saidBefore;
  return (
    <section aria-label={title} class="said-before">
      <h3>{title}</h3>
      <p class="hint">
        <Isolated
          text={i18n.t('saidBefore.first', [formatDate(date), describeDistance(distance)])}
        />
      </p>
      <ol>
        <StatementItem statement={saidBefore} showSpeaker={false} onOpen={onOpen} />
      </ol>
    </section>
  );
}
