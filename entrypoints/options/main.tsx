import { render } from 'preact';
import { i18n } from '#i18n';
import { describeFailure } from '../../components/settings/vaults/describe-outcome.ts';
import { DamagedStore } from '../../components/shared/DamagedStore.tsx';
import { Shell, type Notice } from '../../components/shared/Shell.tsx';
import { keepLive } from '../../messaging/keep-live.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { RemoteError } from '../../core/sync/remote.ts';
import { SourceContextDatabase } from '../../storage/database.ts';
import { openRescue } from '../../storage/rescue.ts';
import { SettingsSearch } from '../../components/settings/search/SettingsSearch.tsx';
import { getSettings, watchSettings } from '../../storage/reading-settings.ts';
import { rememberAccess } from './access.ts';
import { goToPlace } from './go-to-place.ts';
import { listRows } from './search-rows.ts';
import type { SectionProps } from './section.ts';
import { settingsSections } from './sections.ts';
import { wearFace } from '../../page/wear-face.ts';
import { readFace } from '../../storage/face.ts';

const root = document.querySelector('#settings')!;
wearFace(await readFace());

const db = new SourceContextDatabase();
const rescue = openRescue(db);
let notice: Notice | undefined;
let settings = await getSettings();

function tell(next: Notice | undefined): void {
  notice = next;
  draw();
}

const dismiss = () => tell(undefined);

function tellFailure(error: unknown): void {
  if (error instanceof RemoteError) return tell({ text: describeFailure(error) });
  const why = error instanceof Error ? error.message : String(error);
  tell({ text: i18n.t('settings.failed', [why]) });
}

const actions: SectionProps = {
  db,
  say: (text) => tell({ text }),
  fail: tellFailure,
  run(task, done) {
    // Called here and now: browsers ask for access only during a click.
    task().then(() => done !== undefined && tell({ text: done }), tellFailure);
  },
};

function draw(): void {
  const [id] = location.hash.slice(1).split('/');
  const section = settingsSections.find((one) => one.id === id) ?? settingsSections[0];
  if (!section) return;
  document.title = `${section.title()} – ${i18n.t('settings.title')} – ${i18n.t('extension.name')}`;
  render(
    <Shell
      title={i18n.t('settings.title')}
      parts={i18n.t('settings.parts')}
      places={settingsSections.map((one) => ({ id: one.id, title: one.title() }))}
      elsewhere={[
        { href: '/library.html', title: i18n.t('library.title') },
        { href: '/welcome.html', title: i18n.t('welcome.steps.title') },
      ]}
      current={section.id}
      notice={notice}
      onDismiss={dismiss}
    >
      <DamagedStore
        rescue={rescue}
        onRestored={() => {
          tell({ text: i18n.t('settings.damaged.restored') });
          void sendMessage('updatePacks', undefined);
        }}
        onFailed={tellFailure}
      />
      <div class="settings">
        <SettingsSearch
          rows={listRows(settingsSections, settings)}
          onGo={(place) => location.hash === `#${place}` && goToPlace()}
        />
        <h2 tabIndex={-1}>{section.title()}</h2>
        <section.View key={section.id} {...actions} />
      </div>
    </Shell>,
    root,
  );
}

rememberAccess();
keepLive();
// What was chosen here is seen here first.
watchSettings(async () => {
  settings = await getSettings();
  wearFace(await readFace());
  draw();
}, new AbortController().signal);
window.addEventListener('hashchange', () => {
  draw();
  goToPlace();
});
draw();
goToPlace();
