const digitsOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Bytes as lower-case hexadecimal digits, as `sha256sum` writes them. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += digitsOf[byte];
  return text;
}

/** SHA-256, 32 bytes. */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(await hashBytes(bytes));
}

export function sha256OfText(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}
