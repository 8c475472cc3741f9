import { i18n } from '#i18n';
import type { MentionRule } from '../../../core/model/mention.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import type { SectionProps } from '../section.ts';

const reasons = {
  'full-name': 'why.fullName',
  'full-name-variant': 'why.fullNameVariant',
  'surname-after-full-name': 'why.surnameAfterFullName',
  'first-name-after-full-name': 'why.firstNameAfterFullName',
  'short-name': 'why.shortName',
  'surname-with-title': 'why.surnameWithTitle',
  'surname-unique': 'why.surnameUnique',
  misspelling: 'why.misspelling',
  'term-name': 'why.termName',
  'event-date': 'why.eventDate',
  'event-place': 'why.eventPlace',
  'several-candidates': 'why.severalCandidates',
} as const satisfies Record<MentionRule, string>;

/** Every mention can say why it is one, and from which dataset. */
export function Why({ card }: SectionProps) {
  return (
    <details class="why">
      <summary>{i18n.t('why.title')}</summary>
      <p>
        <Isolated text={i18n.t(reasons[card.rule])} />
      </p>
      <p>
        <Isolated text={i18n.t('why.dataset', [card.dataset])} />
      </p>
    </details>
  );
}
