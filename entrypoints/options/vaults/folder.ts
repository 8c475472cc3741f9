/** What the File System Access API adds; of it only what is used here. */
interface FolderPicker {
  showDirectoryPicker?(options: {
    id: string;
    mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}
interface Permitted {
  requestPermission?(how: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** Asks the person for a folder; undefined where they chose none. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as FolderPicker).showDirectoryPicker?.({
      id: 'vault',
      mode: 'readwrite',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Browsers forget that a folder may be used; asked for again during a click. */
export async function askForFolder(folder: unknown): Promise<boolean> {
  const answer = await (folder as Permitted | undefined)?.requestPermission?.({
    mode: 'readwrite',
  });
  return answer === 'granted';
}
