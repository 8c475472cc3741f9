import { i18n } from '#i18n';
import type { DateProvenance } from '../../../core/model/article.ts';
import type { MentionRule } from '../../../core/model/mention.ts';
import { formatDate } from '../../shared/DateText.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import type { SectionProps } from '../section.ts';

/** A rule as a message key has it, which knows no hyphen. */
type KeyOf<Rule extends string> = Rule extends `${infer Head}-${infer Tail}`
  ? `${Head}_${KeyOf<Tail>}`
  : Rule;

const keyOf = (rule: MentionRule) => rule.replaceAll('-', '_') as KeyOf<MentionRule>;

const places = {
  'json-ld': 'why.date.data',
  meta: 'why.date.data',
  microdata: 'why.date.data',
  script: 'why.date.data',
  time: 'why.date.time',
  address: 'why.date.address',
  text: 'why.date.text',
  dateline: 'why.date.dateline',
  updated: 'why.date.updated',
  given: 'why.date.data',
} as const satisfies Record<DateProvenance, string>;

/** Every mention can say why it is one, and from which dataset. */
export function Why({ card }: SectionProps) {
  return (
    <details class="why">
      <summary>{i18n.t('why.title')}</summary>
      {card.rule && (
        <p>
          <Isolated text={i18n.t(`why.${keyOf(card.rule)}`)} />
        </p>
      )}
      {card.article.from && (
        <p>
          <Isolated text={i18n.t(places[card.article.from], [formatDate(card.article.day)])} />
        </p>
      )}
      <p>
        <Isolated text={i18n.t('why.dataset', [card.dataset || i18n.t('own.data')])} />
      </p>
    </details>
  );
}
