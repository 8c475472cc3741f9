/**
 * Puts a text on the clipboard. On pages without TLS there is no `navigator.clipboard`; there the old
 * command copies from a field of ours.
 * @param stage where the field may stand for a moment
 * @returns false where the browser refused
 */
export async function copyText(text: string, stage: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = document.activeElement;
    const field = document.createElement('textarea');
    field.value = text;
    field.style.cssText = 'position:fixed;opacity:0';
    stage.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return copied;
  }
}
