import type { ComponentChildren } from 'preact';
import { useId } from './use-id.ts';

interface SwitchProps {
  label: ComponentChildren;
  on: boolean;
  /** The id of what is said of it elsewhere. */
  describedBy?: string;
  /** Why it cannot be moved; a switch without a reason can. */
  lockedBecause?: string | undefined;
  onChange(on: boolean): void;
}

/** A button with two positions; the whole row is the target. */
export function Switch({ label, on, describedBy, lockedBecause, onChange }: SwitchProps) {
  const hint = useId();
  const locked = lockedBecause !== undefined;
  return (
    <div class="switch">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        disabled={locked}
        aria-describedby={locked ? hint : describedBy}
        onClick={() => onChange(!on)}
      >
        <span class="label">{label}</span>
        <span class="track" aria-hidden="true" />
      </button>
      {locked && (
        <p class="hint" id={hint}>
          {lockedBecause}
        </p>
      )}
    </div>
  );
}
