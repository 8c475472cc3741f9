import { i18n } from '#i18n';
import { numberFormat } from '../shared/formats.ts';

export interface ProgressProps {
  label: string;
  done: number;
  /** Undefined while nobody knows how much there is. */
  all: number | undefined;
  /** Stands beside the bar in the place of "3 of 12". */
  text?: string | undefined;
  onStop?: () => void;
}

/** Long work: how far it is, and the way to stop it. */
export function Progress({ label, done, all, text, onStop }: ProgressProps) {
  const number = (count: number) => numberFormat().format(count);
  const isKnown = all !== undefined && all > 0;
  const howFar = isKnown ? i18n.t('settings.of', [number(done), number(all)]) : label;
  return (
    <div class="under-way">
      <progress aria-label={label} {...(isKnown ? { max: all, value: done } : {})} />
      <span>{text ?? howFar}</span>
      {onStop && (
        <button type="button" onClick={onStop}>
          {i18n.t('exchange.stop')}
        </button>
      )}
    </div>
  );
}
