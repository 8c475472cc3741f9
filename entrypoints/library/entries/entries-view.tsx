import type { ViewProps } from '../view.ts';
import { FormView } from './form-view.tsx';
import { ListView } from './list-view.tsx';

/** `#entries`, `#entries?add=person&name=…&tab=…&quote=…`, `#entries?id=own%20…`. */
export function EntriesView(props: ViewProps) {
  const { query } = props;
  const isForm = query.has('add') || query.has('id');
  // Another address is another form: nothing of the last one is left in it.
  return isForm ? <FormView key={query.toString()} {...props} /> : <ListView {...props} />;
}
