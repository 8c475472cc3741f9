import type { EditState, FormValues, VaultItem } from './model.ts';

/** What may be done with a vault. */
export interface VaultActions {
  onSync(id: string): void;
  onStop(id: string): void;
  onPause(id: string, paused: boolean): void;
  onRename(id: string, name: string): void;
  /** Gives this device a name that all its vaults' devices see. */
  onNameDevice(device: string, name: string): void;
  onLeave(id: string): void;
  onEdit(id: string): void;
  onEdited(id: string, values: FormValues): void;
  /** Called during the click, so that the browser may be asked. */
  onEditConfirmed(id: string): void;
  onEditCancelled(): void;
  chooseFolder(): Promise<FileSystemDirectoryHandle | undefined>;
  /** Called during the click, so that the browser may be asked. */
  onAllow(id: string): void;
  onConfirm(id: string): void;
  onRefuse(id: string): void;
  onAdopt(id: string): void;
  onShowCode(id: string): void;
  onPassphrase(id: string, passphrase: string): void;
  /** Of a vault that is carried by hand. */
  onTakeOut(id: string): void;
  onBringIn(id: string, file: File): void;
}

export interface VaultCardProps extends VaultActions {
  vault: VaultItem;
  now: number;
  /** The code for the next device, once it was asked for. */
  code?: string | undefined;
  /** While its place is being changed. */
  edit?: EditState | undefined;
}
