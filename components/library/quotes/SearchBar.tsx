import { i18n } from '#i18n';
import { sortOrders, type SortOrder } from '../../../core/library/choice.ts';
import { useId } from '../../shared/use-id.ts';

interface SearchBarProps {
  text: string;
  sort: SortOrder;
  onText(text: string): void;
  onSort(sort: SortOrder): void;
}

export function SearchBar({ text, sort, onText, onSort }: SearchBarProps) {
  const id = useId();
  return (
    <form class="search" role="search" onSubmit={(event) => event.preventDefault()}>
      <p class="field grow">
        <label for={`${id}-text`}>{i18n.t('quotes.search')}</label>
        <input
          id={`${id}-text`}
          type="search"
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          value={text}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
        <span class="hint" id={`${id}-hint`}>
          {i18n.t('quotes.searchHint')}
        </span>
      </p>
      <p class="field">
        <label for={`${id}-sort`}>{i18n.t('quotes.sort')}</label>
        <select
          id={`${id}-sort`}
          value={sort}
          onChange={({ currentTarget }) => onSort(currentTarget.value as SortOrder)}
        >
          {sortOrders.map((order) => (
            <option key={order} value={order}>
              {i18n.t(`quotes.sortBy.${order}`)}
            </option>
          ))}
        </select>
      </p>
    </form>
  );
}
