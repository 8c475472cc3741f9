import type { Face } from '../core/settings/face.ts';
import { i18n } from '#i18n';

/** Dresses a page of our own: its language, the size of its type, its motion. Before its first view. */
export function wearFace(face: Face): void {
  globalThis.sourceContextFace = { ...face, isWhole: true };
  const { documentElement } = document;
  const { textSize = 100, motion } = face.settings ?? {};
  documentElement.lang = i18n.t('popup.language');
  documentElement.style.fontSize = textSize === 100 ? '' : `${textSize}%`;
  documentElement.classList.toggle('still', motion === 'never');
}
