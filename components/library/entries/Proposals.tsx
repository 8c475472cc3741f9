import { i18n } from '#i18n';
import type { AliasProposals, ProposedAlias } from '../../../core/entries/propose-aliases.ts';
import { Isolated } from '../../shared/Isolated.tsx';

export interface ProposalsProps {
  proposals: AliasProposals;
  onTake(aliases: readonly ProposedAlias[]): void;
}

/** Further names to take over with a click, and what is found without them. */
export function Proposals({ proposals: { missing, found }, onTake }: ProposalsProps) {
  if (missing.length + found.length === 0) return null;
  return (
    <div class="proposals">
      {missing.length > 0 && (
        <>
          <p id="proposed">{i18n.t('entries.proposed')}</p>
          <ul aria-labelledby="proposed">
            {missing.map((one) => (
              <li key={one.text}>
                <button type="button" onClick={() => onTake([one])}>
                  + <Isolated text={one.text} />
                </button>
              </li>
            ))}
            {missing.length > 1 && (
              <li>
                <button type="button" class="quiet" onClick={() => onTake(missing)}>
                  {i18n.t('entries.takeAll')}
                </button>
              </li>
            )}
          </ul>
        </>
      )}
      {found.length > 0 && (
        <p class="hint">
          {i18n.t('entries.foundAnyway')}{' '}
          {found.map((text, i) => (
            <span key={text}>
              {i > 0 && ', '}
              <Isolated text={text} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
