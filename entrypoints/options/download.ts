/** The browser reads the file after the click; then its memory may go. Milliseconds. */
const keptFor = 60_000;

/** Hands the person a file. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptFor);
}
