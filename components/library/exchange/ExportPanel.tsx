import { i18n } from '#i18n';
import { countPhrase } from '../../shared/plural.ts';
import { useId } from '../../shared/use-id.ts';

/** The formats that quotes are written in, each with its message. */
export const formatNames = {
  json: 'exchange.formats.json',
  csv: 'exchange.formats.csv',
  markdown: 'exchange.formats.markdown',
  'web-annotation': 'exchange.formats.webAnnotation',
  'csl-json': 'exchange.formats.cslJson',
  bibtex: 'exchange.formats.bibtex',
  ris: 'exchange.formats.ris',
} as const;

export type FormatId = keyof typeof formatNames;

export interface ExportPanelProps {
  /** Undefined while they are counted. */
  count: number | undefined;
  /** The reader's own people, terms and statements; our own format takes them along. */
  beside: number;
  /** Whether the format is one of those that are read again. */
  comesBack: boolean;
  /** Whether the address chooses some of the quotes. */
  isChosen: boolean;
  format: FormatId;
  onFormat(format: FormatId): void;
  onDownload(): void;
}

/** What leaves, and in which format. */
export function ExportPanel(props: ExportPanelProps) {
  const { count, beside, comesBack, isChosen, format, onFormat, onDownload } = props;
  const id = useId();
  const takesMore = format === 'json' && beside > 0;
  return (
    <section aria-labelledby={`${id}-title`} class="panel">
      <h3 id={`${id}-title`}>{i18n.t('exchange.export')}</h3>
      <p role="status">
        {count !== undefined &&
          (count > 0
            ? countPhrase(isChosen ? 'exchange.chosen' : 'exchange.all', count)
            : i18n.t('exchange.nothing'))}
      </p>
      {isChosen && (
        <p>
          <a href="#exchange">{i18n.t('exchange.takeAll')}</a>
        </p>
      )}
      <div class="field">
        <label for={id}>{i18n.t('exchange.format')}</label>
        <select
          id={id}
          value={format}
          onChange={(event) => onFormat(event.currentTarget.value as FormatId)}
        >
          {Object.entries(formatNames).map(([one, name]) => (
            <option key={one} value={one}>
              {i18n.t(name)}
            </option>
          ))}
        </select>
      </div>
      {comesBack && (
        <p class="hint">
          {i18n.t('exchange.comesBack')} {takesMore && i18n.t('exchange.withOwn')}
        </p>
      )}
      <div class="actions">
        <button type="button" class="primary" disabled={!count && !takesMore} onClick={onDownload}>
          {i18n.t('exchange.download')}
        </button>
      </div>
    </section>
  );
}
