/** Browsers nest no deeper; parsers without a limit take minutes over 100,000 open elements, or fail. */
const deepest = 512;

/** Elements that hold nothing, or that the next of their kind ends: they nest in nothing of theirs. */
const shallow =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|tbody|thead|tfoot|option|optgroup|rt|rp|colgroup|caption)$/i;
/** What looks like a tag in these is text. */
const raw = /^(?:script|style|textarea|title)$/i;

/** HTML without the tags that open elements more than 512 deep; their text stays. */
export function limitNesting(html: string): string {
  let kept = '';
  let from = 0;
  let depth = 0;
  let inRaw: string | undefined;
  for (const { index, 0: start, 1: slash, 2: name = '' } of html.matchAll(
    /<(\/?)([a-z][a-z\d-]{0,30})/gi,
  )) {
    if (inRaw !== undefined && !(slash && name.toLowerCase() === inRaw)) continue;
    inRaw = !slash && raw.test(name) ? name.toLowerCase() : undefined;
    if (inRaw !== undefined || raw.test(name) || shallow.test(name)) continue;
    const tooDeep = slash ? depth > deepest : depth >= deepest;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (!tooDeep || index < from) continue;
    kept += html.slice(from, index);
    const end = html.indexOf('>', index + start.length);
    from = end < 0 ? html.length : end + 1;
  }
  return from === 0 ? html : kept + html.slice(from);
}
