import { i18n } from '#i18n';
import { Ago } from '../../shared/Ago.tsx';
import { Isolated } from '../../shared/Isolated.tsx';
import { Confirmed } from '../Confirmed.tsx';
import type { MemberItem, NewsroomItem } from './model.ts';

export interface MemberActions {
  onAccept(newsroom: string, member: string): void;
  onRemove(newsroom: string, member: string): void;
  onHandOver(newsroom: string, member: string): void;
}

export interface MemberListProps extends MemberActions {
  newsroom: NewsroomItem;
  now: number;
}

const isMember = ({ state }: MemberItem) => state === 'active' || state === 'removed';

function Facts({ member, now }: { member: MemberItem; now: number }) {
  return (
    <p class="hint">
      {i18n.t('settings.newsroom.fingerprint')} <code>{member.fingerprint}</code>
      {isMember(member) && (
        <>
          {' · '}
          {member.heardAt === undefined ? (
            i18n.t('settings.vaults.notHeard')
          ) : (
            <>
              {i18n.t('settings.vaults.heard')} <Ago at={member.heardAt} now={now} />
            </>
          )}
        </>
      )}
    </p>
  );
}

function Buttons({
  newsroom,
  member,
  ...on
}: { newsroom: NewsroomItem; member: MemberItem } & MemberActions) {
  if (!newsroom.mayManage || member.isThis || member.state === 'removed') return null;
  if (!isMember(member))
    return (
      <Confirmed
        label={i18n.t('settings.newsroom.accept')}
        question={`${i18n.t('newsroom.explain.confirm', [member.name])} ${member.fingerprint}`}
        yes={i18n.t('settings.newsroom.accept')}
        onYes={() => on.onAccept(newsroom.id, member.id)}
      />
    );
  return (
    <div class="actions">
      <Confirmed
        label={i18n.t('settings.newsroom.handOver')}
        question={i18n.t('newsroom.explain.handOver', [member.name])}
        yes={i18n.t('settings.newsroom.handOver')}
        onYes={() => on.onHandOver(newsroom.id, member.id)}
      />
      <Confirmed
        label={i18n.t('settings.newsroom.remove')}
        question={i18n.t('newsroom.explain.remove', [member.name])}
        yes={i18n.t('settings.newsroom.remove')}
        onYes={() => on.onRemove(newsroom.id, member.id)}
      />
    </div>
  );
}

/** Who is in a newsroom, who waits to be let in, and who was removed. */
export function MemberList({ newsroom, now, ...on }: MemberListProps) {
  return (
    <ul class="lines">
      {newsroom.members.map((member) => (
        <li key={member.id} data-member={member.id}>
          <div class="grow">
            <p>
              <Isolated text={member.name} />{' '}
              {member.isThis && <span class="badge">{i18n.t('settings.newsroom.you')}</span>}{' '}
              {member.leads && <span class="badge">{i18n.t('settings.newsroom.leads')}</span>}{' '}
              {member.state !== 'active' && (
                <span class="badge">{i18n.t(`settings.newsroom.state.${member.state}`)}</span>
              )}
            </p>
            <Facts member={member} now={now} />
          </div>
          <Buttons newsroom={newsroom} member={member} {...on} />
        </li>
      ))}
    </ul>
  );
}
