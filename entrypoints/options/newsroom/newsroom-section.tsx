import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { JoinPanel } from '../../../components/settings/newsroom/JoinPanel.tsx';
import type { JoinState } from '../../../components/settings/newsroom/model.ts';
import { NewsroomPanel } from '../../../components/settings/newsroom/NewsroomPanel.tsx';
import { sendMessage } from '../../../messaging/protocol.ts';
import { addVault } from '../../../storage/vaults.ts';
import { useLive, useNow } from '../live.ts';
import type { SectionProps } from '../section.ts';
import { chooseFolder } from '../vaults/folder.ts';
import { letGo, letIn, letLead, makeInvitation } from './change-newsroom.ts';
import { createJoining } from './joining.ts';
import { readNewsrooms } from './read-newsrooms.ts';

function Join({ db, run }: SectionProps) {
  const [state, show] = useState<JoinState>({ is: 'closed' });
  const joining = useMemo(
    () =>
      createJoining({
        show,
        async keep(row, adopt) {
          await addVault(db, row);
          void sendMessage('syncVault', { id: row.id, adopt });
        },
      }),
    [db],
  );
  // Who leaves has stopped it; nothing was kept until the last step.
  useEffect(() => () => joining.cancel(), [joining]);
  return (
    <JoinPanel
      state={state}
      chooseFolder={chooseFolder}
      onFound={joining.found}
      onInvitation={(code) => run(() => joining.takeInvitation(code))}
      onValues={(values) => run(() => joining.fillIn(values))}
      onConnect={() => run(() => joining.connect())}
      onBack={joining.back}
      onCancel={joining.cancel}
    />
  );
}

/** Newsrooms: who is in them, who comes and who goes. */
export function NewsroomSection(props: SectionProps) {
  const { db, run } = props;
  const now = useNow();
  const newsrooms = useLive(useCallback(() => readNewsrooms(db), [db]));
  const [invitations, setInvitations] = useState<Record<string, string>>({});
  return (
    <>
      <p class="hint">{i18n.t('settings.newsroom.hint')}</p>
      {newsrooms?.map((newsroom) => (
        <NewsroomPanel
          key={newsroom.id}
          newsroom={newsroom}
          invitation={invitations[newsroom.id]}
          now={now}
          onInvite={(id) =>
            run(async () => {
              const code = await makeInvitation(db, id);
              setInvitations({ ...invitations, [id]: code });
            })
          }
          onAccept={(id, member) => run(() => letIn(db, id, member))}
          onRemove={(id, member) => run(() => letGo(db, id, member))}
          onHandOver={(id, member) => run(() => letLead(db, id, member))}
        />
      ))}
      <Join {...props} />
    </>
  );
}
