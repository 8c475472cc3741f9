import { i18n } from '#i18n';
import type { Choice } from '../../../core/library/choice.ts';
import { facetIds, type FacetId } from '../../../core/library/facets.ts';
import type { LibraryRow } from '../../../core/library/library-row.ts';
import type { Counts } from '../../../core/library/tally.ts';
import { DateField } from './DateField.tsx';
import { FacetList, type FacetValue } from './FacetList.tsx';
import { describeSpeaker, type NameOf } from './names.ts';

interface FiltersProps {
  choice: Choice;
  counts: Counts;
  nameOf: NameOf;
  onChoose(change: Partial<Choice>): void;
  /** While a date is typed. */
  onDates(change: Pick<Choice, 'from' | 'to'>): void;
}

const nameValue: Readonly<Record<FacetId, (value: string, nameOf: NameOf) => string>> = {
  speaker: describeSpeaker,
  term: (value, nameOf) => nameOf(value) ?? i18n.t('quotes.goneEntry'),
  outlet: (value) => (value === '' ? i18n.t('quotes.noOutlet') : value),
  tag: (value) => value,
  state: (value) => i18n.t(`quotes.state.${value as 'same' | 'changed' | 'lost'}`),
  kind: (value) => i18n.t(`quotes.kind.${value as LibraryRow['kind']}`),
};

function valuesOf({ choice, counts, nameOf }: FiltersProps, id: FacetId): FacetValue[] {
  const chosen = choice[id];
  const shown = new Map(counts[id]);
  // What is chosen can be taken back, even where nothing else fits it.
  if (chosen !== undefined && !shown.has(chosen)) shown.set(chosen, 0);
  return [...shown]
    .map(([value, count]) => ({ value, count, name: nameValue[id](value, nameOf) }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** What the list can be narrowed by. A new filter is a row of the table in core/library/facets.ts. */
export function Filters(props: FiltersProps) {
  const { choice, onChoose, onDates } = props;
  const dates = { from: choice.from, to: choice.to };
  return (
    <>
      {facetIds.map((id) => (
        <FacetList
          key={id}
          title={i18n.t(`quotes.facet.${id}`)}
          values={valuesOf(props, id)}
          chosen={choice[id]}
          onChoose={(value) => onChoose({ [id]: value })}
        />
      ))}
      <section class="facet" aria-label={i18n.t('quotes.dates.range')}>
        <h3>{i18n.t('quotes.dates.range')}</h3>
        <DateField
          label={i18n.t('quotes.dates.from')}
          date={choice.from}
          onDate={(from) => onDates({ ...dates, from })}
        />
        <DateField
          label={i18n.t('quotes.dates.to')}
          date={choice.to}
          onDate={(to) => onDates({ ...dates, to })}
        />
      </section>
    </>
  );
}
