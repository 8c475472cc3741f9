import type { Face } from './face.ts';
import { facesOfCards } from './faces/cards.ts';
import { facesOfLibrary } from './faces/library.ts';
import { facesOfPanel } from './faces/panel.ts';
import { facesOfPopup } from './faces/popup.ts';
import { facesOfSaving } from './faces/saving.ts';
import { facesOfSettings } from './faces/settings.ts';
import { facesOfSettingsInUse } from './faces/settings-in-use.ts';
import { facesOfWelcome } from './faces/welcome.ts';

/** All that a person sees of the extension, in the order of the contact sheet. A new face is a row of its room's file. */
export const faces: readonly Face[] = [
  ...facesOfWelcome,
  ...facesOfCards,
  ...facesOfSaving,
  ...facesOfPopup,
  ...facesOfPanel,
  ...facesOfLibrary,
  ...facesOfSettings,
  ...facesOfSettingsInUse,
];
