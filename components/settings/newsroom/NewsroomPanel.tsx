import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';
import { Confirmed } from '../Confirmed.tsx';
import { MemberList, type MemberActions } from './MemberList.tsx';
import type { NewsroomItem } from './model.ts';

export interface NewsroomPanelProps extends MemberActions {
  newsroom: NewsroomItem;
  /** The invitation that was made just now. */
  invitation?: string | undefined;
  now: number;
  onInvite(newsroom: string): void;
}

/** A newsroom: its members, and the way in for the next. */
export function NewsroomPanel({ newsroom, invitation, now, onInvite, ...on }: NewsroomPanelProps) {
  return (
    <section class="panel" aria-label={newsroom.name} data-newsroom={newsroom.id}>
      <h3>
        <Isolated text={newsroom.name} />{' '}
        <span class="hint">
          <Isolated text={newsroom.place} />
        </span>
      </h3>
      {newsroom.state !== 'member' && (
        <div class="told">
          <p>{i18n.t(`newsroom.state.${newsroom.state}`, [newsroom.lead])}</p>
          <p>
            {i18n.t('settings.newsroom.yourFingerprint')} <code>{newsroom.fingerprint}</code>
          </p>
        </div>
      )}
      {newsroom.problem !== undefined && <p class="fault">{newsroom.problem}</p>}
      <MemberList newsroom={newsroom} now={now} {...on} />
      {newsroom.mayManage && invitation === undefined && (
        <Confirmed
          label={i18n.t('settings.newsroom.invite')}
          question={i18n.t('newsroom.explain.invite')}
          yes={i18n.t('settings.newsroom.makeInvitation')}
          onYes={() => onInvite(newsroom.id)}
        />
      )}
      {invitation !== undefined && (
        <div class="told">
          <p>{i18n.t('settings.newsroom.invitationHint')}</p>
          <textarea
            class="code"
            readOnly
            rows={4}
            aria-label={i18n.t('settings.newsroom.invitation')}
          >
            {invitation}
          </textarea>
        </div>
      )}
    </section>
  );
}
