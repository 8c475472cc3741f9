import { i18n } from '#i18n';
import { formatBytes } from '../../shared/bytes.ts';
import { Progress } from '../Progress.tsx';
import type { FetchStep } from './model.ts';

export interface FetchProgressProps {
  label: string;
  /** Undefined before the publisher has answered. */
  step: FetchStep | undefined;
  onStop(): void;
}

function describeStep({ step, done, all }: FetchStep): string | undefined {
  if (step === 'write') return i18n.t('settings.datasets.writing');
  return all > 0 ? i18n.t('settings.of', [formatBytes(done), formatBytes(all)]) : undefined;
}

/** How much of a pack has come, and the way to stop it. */
export function FetchProgress({ label, step, onStop }: FetchProgressProps) {
  return (
    <Progress
      label={label}
      done={step?.done ?? 0}
      all={step?.all}
      text={step && describeStep(step)}
      onStop={onStop}
    />
  );
}
