/** Where in the library an address leads: `#quotes?speaker=starter%20lavrov`. */
export function readPlace(hash: string): { id: string; query: URLSearchParams } {
  const [id = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  return { id, query: new URLSearchParams(query) };
}
