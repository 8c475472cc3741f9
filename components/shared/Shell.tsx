import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';

/** What was just done, and how to undo it. */
export interface Notice {
  text: string;
  undo?: () => void;
}

export interface ShellProps {
  title: string;
  /** What its parts are called together: the label of their list. */
  parts: string;
  places: { id: string; title: string }[];
  /** Other pages of the extension. */
  elsewhere: readonly { href: string; title: string }[];
  current: string;
  notice: Notice | undefined;
  onDismiss(): void;
  children: ComponentChildren;
}

/** A notice without an offer goes by itself; one that can be undone stays long enough to be reached. Milliseconds. */
const noticeStays = { plain: 6_000, withUndo: 30_000 };

function NoticeBar({ notice, onDismiss }: Pick<ShellProps, 'notice' | 'onDismiss'>) {
  useEffect(() => {
    if (!notice) return undefined;
    const stays = notice.undo ? noticeStays.withUndo : noticeStays.plain;
    const timer = setTimeout(onDismiss, stays);
    return () => clearTimeout(timer);
  }, [notice, onDismiss]);
  return (
    <div class="notice" role="status">
      {notice && (
        <p>
          <span>{notice.text}</span>
          {notice.undo && (
            <button type="button" onClick={notice.undo}>
              {i18n.t('library.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** The frame of the library and of the settings: parts at the top, the chosen one below, and what was just done. */
export function Shell(props: ShellProps) {
  const { title, parts, places, elsewhere, current, notice, onDismiss, children } = props;
  return (
    <>
      <header class="top">
        <img src="/icon/icon.svg" alt="" width="28" height="28" />
        <h1>{title}</h1>
        <nav aria-label={parts}>
          <ul>
            {places.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === current ? 'page' : undefined}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ul class="elsewhere">
          {elsewhere.map(({ href, title }) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      </header>
      <main>{children}</main>
      <NoticeBar notice={notice} onDismiss={onDismiss} />
    </>
  );
}
