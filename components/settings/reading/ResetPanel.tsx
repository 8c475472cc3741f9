import { i18n } from '#i18n';
import { Confirmed } from '../Confirmed.tsx';
import { Panel } from '../Panel.tsx';

/** All of this section as it was at first; said before it is done. */
export function ResetPanel({ onReset }: { onReset(): void }) {
  return (
    <Panel id="reading/reset" title={i18n.t('settings.reset.title')}>
      <div class="stack">
        <Confirmed
          label={i18n.t('settings.reset.label')}
          question={i18n.t('settings.reset.question')}
          yes={i18n.t('settings.reset.yes')}
          onYes={onReset}
        />
      </div>
    </Panel>
  );
}
