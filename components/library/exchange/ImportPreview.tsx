import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';
import { numberFormat } from '../../shared/formats.ts';
import { countPhrase } from '../../shared/plural.ts';
import type { FileProblem, ImportCounts, ImportOutlook } from './model.ts';
import { useId } from '../../shared/use-id.ts';

export interface ImportPreviewProps {
  outlook: ImportOutlook;
  takeTheirs: boolean;
  onTakeTheirs(take: boolean): void;
  onStart(): void;
  onDiscard(): void;
}

const outlookKinds = ['quotes', 'statements', 'entries', 'merges'] as const;

/** Nobody reads more; their number is told. */
const mostProblems = 50;

function Counts({ outlook }: { outlook: ImportOutlook }) {
  const kinds = outlookKinds.filter(
    (kind) => kind === 'quotes' || Object.values(outlook[kind]).some(Boolean),
  );
  const columns = ['fresh', 'changed', 'same'] as const satisfies (keyof ImportCounts)[];
  return (
    <table>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {i18n.t(`exchange.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{i18n.t(`exchange.${kind}`)}</th>
            {columns.map((column) => (
              <td key={column} data-count={`${kind} ${column}`}>
                {numberFormat().format(outlook[kind][column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Problems({ problems }: { problems: readonly FileProblem[] }) {
  return (
    <details class="problems" open>
      <summary>{countPhrase('exchange.problems', problems.length)}</summary>
      <ul>
        {problems.slice(0, mostProblems).map(({ file, line, message, fault }, at) => (
          <li key={at}>
            <Isolated text={file} /> {fault && <strong>{i18n.t(`exchange.fault.${fault}`)}</strong>}{' '}
            {(!fault || line > 1) && i18n.t('exchange.line', [String(line)])}{' '}
            {/* What a row lacks is told in the words of the format, which are English. */}
            {!fault && <span lang="en">{message}</span>}
          </li>
        ))}
      </ul>
      {problems.length > mostProblems && (
        <p class="hint">{countPhrase('exchange.moreProblems', problems.length - mostProblems)}</p>
      )}
    </details>
  );
}

function Sample({ sample }: Pick<ImportOutlook, 'sample'>) {
  return (
    <table class="sample">
      <caption>{i18n.t('exchange.sample')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('exchange.words')}</th>
          <th scope="col">{i18n.t('exchange.speaker')}</th>
          <th scope="col">{i18n.t('exchange.article')}</th>
        </tr>
      </thead>
      <tbody>
        {sample.map(({ id, selector, speaker, article }) => (
          <tr key={id}>
            <td dir="auto">{selector.exact.slice(0, 160).toWellFormed()}</td>
            <td>{speaker && <Isolated text={speaker.name} />}</td>
            <td>
              <Isolated text={(article.title ?? article.key).slice(0, 120)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What files would change, and what to do where something is here already. Nothing is written yet. */
export function ImportPreview({
  outlook,
  takeTheirs,
  onTakeTheirs,
  onStart,
  onDiscard,
}: ImportPreviewProps) {
  const name = useId();
  const sum = (column: keyof ImportCounts) =>
    outlookKinds.reduce((all, kind) => all + outlook[kind][column], 0);
  const [fresh, changed] = [sum('fresh'), sum('changed')];
  const toWrite = fresh + (takeTheirs ? changed : 0);
  const choice = (take: boolean, label: string) => (
    <label>
      <input
        type="radio"
        name={name}
        checked={takeTheirs === take}
        onChange={() => onTakeTheirs(take)}
      />
      {label}
    </label>
  );
  return (
    <div class="import-preview">
      <h4>{i18n.t('exchange.preview')}</h4>
      {fresh + changed + sum('same') > 0 && <Counts outlook={outlook} />}
      {fresh + changed === 0 && <p>{i18n.t('exchange.nothingNew')}</p>}
      {outlook.problems.length > 0 && <Problems problems={outlook.problems} />}
      {changed > 0 && (
        <fieldset>
          <legend>{i18n.t('exchange.existing')}</legend>
          {choice(false, i18n.t('exchange.keepMine'))}
          {choice(true, i18n.t('exchange.takeTheirs'))}
        </fieldset>
      )}
      {outlook.sample.length > 0 && <Sample sample={outlook.sample} />}
      <div class="actions">
        <button type="button" class="primary" disabled={toWrite === 0} onClick={onStart}>
          {i18n.t('exchange.start')}
        </button>
        <button type="button" onClick={onDiscard}>
          {i18n.t('exchange.discard')}
        </button>
      </div>
    </div>
  );
}
