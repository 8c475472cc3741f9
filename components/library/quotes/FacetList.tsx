import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { numberFormat } from '../../shared/formats.ts';
import { Isolated } from '../../shared/Isolated.tsx';
import { useId } from '../../shared/use-id.ts';

export interface FacetValue {
  value: string;
  name: string;
  count: number;
}

interface FacetListProps {
  title: string;
  /** The commonest first. */
  values: readonly FacetValue[];
  chosen: string | undefined;
  onChoose(value: string | undefined): void;
}

const fewest = 6;
const most = 200;

/** A filter: its values with how many each would show. A second press takes the choice back. */
export function FacetList({ title, values, chosen, onChoose }: FacetListProps) {
  const id = useId();
  const [isLong, setLong] = useState(false);
  const [sought, setSought] = useState('');
  const like = sought.trim().toLowerCase();
  const fitting = values.filter(({ name }) => name.toLowerCase().includes(like));
  const shown = fitting.slice(0, isLong ? most : fewest);
  const own = values.find(({ value }) => value === chosen);
  if (own && !shown.includes(own)) shown.unshift(own);
  if (values.length === 0) return null;
  return (
    <section class="facet" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {isLong && (
        <input
          type="search"
          aria-label={i18n.t('quotes.findIn', [title])}
          placeholder={i18n.t('quotes.findHere')}
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      <ul>
        {shown.map(({ value, name, count }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={value === chosen}
              onClick={() => onChoose(value === chosen ? undefined : value)}
            >
              <span class="name">
                <Isolated text={name} />
              </span>
              <span class="count">{numberFormat().format(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {values.length > fewest && (
        <button type="button" class="link" aria-expanded={isLong} onClick={() => setLong(!isLong)}>
          {isLong
            ? i18n.t('quotes.fewerValues')
            : i18n.t('quotes.allValues', [numberFormat().format(values.length)])}
        </button>
      )}
    </section>
  );
}
