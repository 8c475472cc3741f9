import { useEffect } from 'preact/hooks';

/** Brings the setting that the address names into view, and the keyboard to it. */
function goToRow(): void {
  const [, row] = location.hash.split('/');
  const setting = row === undefined ? null : document.getElementById(`setting-${row}`);
  setting?.scrollIntoView({ block: 'center', behavior: 'instant' });
  setting?.querySelector<HTMLElement>('button, select, input')?.focus();
}

/** @param isReady once the settings are drawn */
export function useRowOfAddress(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return undefined;
    goToRow();
    window.addEventListener('hashchange', goToRow);
    return () => window.removeEventListener('hashchange', goToRow);
  }, [isReady]);
}
