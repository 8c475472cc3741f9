import { render } from 'preact';
import { i18n } from '#i18n';
import { DamagedStore } from '../../components/shared/DamagedStore.tsx';
import { Shell, type Notice } from '../../components/shared/Shell.tsx';
import { change, type Edit } from '../../storage/change.ts';
import { keepLive } from '../../messaging/keep-live.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { SourceContextDatabase } from '../../storage/database.ts';
import { askToPersist } from '../../storage/persist.ts';
import { openRescue } from '../../storage/rescue.ts';
import { readPlace } from './place.ts';
import type { ViewProps } from './view.ts';
import { libraryViews } from './views.ts';
import { wearFace } from '../../page/wear-face.ts';
import { readFace, watchFace } from '../../storage/face.ts';

const root = document.querySelector('#library')!;
wearFace(await readFace());

const db = new SourceContextDatabase();
const rescue = openRescue(db);
let notice: Notice | undefined;

/** Tells of a write that failed; whoever asked for it goes no further, and nothing was written. */
async function write(edits: readonly Edit[]): Promise<Edit[]> {
  try {
    const inverse = await change(db, edits);
    // Who makes something here wants it kept; asked once, and nothing waits for the answer.
    void askToPersist({ again: false }).catch(() => false);
    // The background may sleep; nothing waits for it either.
    void sendMessage('noteEdit').catch(() => undefined);
    return inverse;
  } catch (error) {
    tell({ text: i18n.t('library.notSaved', [error instanceof Error ? error.message : '']) });
    throw error;
  }
}

async function apply(edits: readonly Edit[], done: string): Promise<void> {
  const inverse = await write(edits);
  tell({
    text: done,
    async undo() {
      await write(inverse);
      tell({ text: i18n.t('library.undone') });
    },
  });
}

function tell(next: Notice | undefined): void {
  notice = next;
  draw();
}

const dismiss = () => tell(undefined);

const actions: Omit<ViewProps, 'query'> = {
  db,
  apply,
  say: (text) => tell({ text }),
  go: (place) => void (location.hash = place),
};

function draw(): void {
  const { id, query } = readPlace(location.hash);
  const view = libraryViews.find((one) => one.id === id) ?? libraryViews[0];
  if (!view) return;
  document.title = `${view.title()} – ${i18n.t('extension.name')}`;
  render(
    <Shell
      title={i18n.t('library.title')}
      parts={i18n.t('library.parts')}
      elsewhere={[{ href: '/options.html', title: i18n.t('settings.title') }]}
      places={libraryViews.map((one) => ({ id: one.id, title: one.title() }))}
      current={view.id}
      notice={notice}
      onDismiss={dismiss}
    >
      <DamagedStore
        rescue={rescue}
        onRestored={() => {
          tell({ text: i18n.t('settings.damaged.restored') });
          void sendMessage('updatePacks', undefined);
        }}
        onFailed={(error) => tell({ text: i18n.t('settings.failed', [String(error)]) })}
      />
      <view.View key={view.id} {...actions} query={query} />
    </Shell>,
    root,
  );
}

// Another language or size of text is chosen in the settings while this page stands open.
watchFace((face) => {
  wearFace(face);
  draw();
}, new AbortController().signal);
window.addEventListener('hashchange', draw);
draw();
keepLive();
