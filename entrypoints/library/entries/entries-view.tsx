import type { ViewProps } from '../view.ts';
import { CorrectionView } from './correction-view.tsx';
import { FormView } from './form-view.tsx';
import { ListView } from './list-view.tsx';

/** `#entries`, `#entries?add=person&name=…&tab=…&quote=…`, `#entries?id=own%20…`, `#entries?correct=press%20…`. */
export function EntriesView(props: ViewProps) {
  const { query } = props;
  const isForm = query.has('add') || query.has('id');
  const View = query.has('correct') ? CorrectionView : isForm ? FormView : ListView;
  // Another address is another form: nothing of the last one is left in it.
  return (
    <div class="people">
      <View key={View === ListView ? 'list' : query.toString()} {...props} />
    </div>
  );
}
