import type { Day } from '../model/partial-date.ts';
import { readDateline } from './dateline.ts';
import { namesOf, type Story } from './story.ts';
import { collectBlocks, type TextBlock } from './text-blocks.ts';
import { findWholeDays, type NumberOrder, type WholeDay } from './whole-days.ts';

/** Days that a page shows its readers, by what stands around them; within a kind as they come. */
export interface VisibleDays {
  /** "Published on …", "veröffentlicht am …" */
  labelled: Day[];
  /** In a short line near the headline, the nearest first. */
  beside: Day[];
  /** In a short line of an element that is named after dates or authors. */
  named: Day[];
  /** At the head of a paragraph: "Berlin, 3. Februar 2022 – …" */
  dateline: Day[];
  /** In any other short line of the story. */
  short: Day[];
  /** The same without a year, as the last such day. */
  yearless: Day[];
  /** "Updated …", "zuletzt geändert am …" */
  updated: Day[];
}

/** Longer text tells a story, and its days are those of events. Characters. */
const longestLine = 160;
/** Nobody puts the day of publication into a text as long as this. */
const longestBlock = 3000;
/** Nor behind as many lines with numbers: pages of 5 MB are read within a second. */
const mostLines = 2000;
/** Place and agency before a dateline's day. Characters. */
const longestPlace = 40;
/** Blocks between headline and byline: standfirst, author, section. */
const nearBlocks = 8;

/** A label may be this far before its day: "Posted by Maria Fernanda Quispe Rojas on". Characters. */
const labelReach = 45;

/** Labels in the languages whose months are known; each stands at the beginning of a word. */
function labelPattern(labels: string, rest: string): RegExp {
  return new RegExp(`(?:^|[^a-zà-ÿа-яіїєґ])(?:${labels})${rest}`, 'i');
}

const published = labelPattern(
  'publi(?:shed|cation|é|cad[ao])|posted|released|written|issued|date(?![a-z])|erschienen|veröffentlich(?:t|ung)|' +
    'erstellt|verfasst|gepostet|eingestellt|online seit|datum|(?:artikel|beitrag|meldung|mitteilung) vom|' +
    'mis en ligne|paru|rédigé|posté|pubblicat[oa]|inserito|data(?![a-z])|escrito|fecha|' +
    'опубликован|дата|размещен|создан|добавлен|опубліковано|розміщено|створено',
  '[^.;|]*$',
);
const updated = labelPattern(
  'updated?|modifi(?:ed|é|ée)|last (?:change|reviewed|edited)|revised|aktualisier|(?:ge)?änder(?:t|ung)|bearbeitet|' +
    'stand(?![a-z])|mise? à jour|màj|aggiornat|modificat|actualizad|обновл|измен|оновлен|змінен',
  '[^.;|]*$',
);
/** Days of people and of what is to come, and the far end of a stretch of days. */
const ofOthers = labelPattern(
  'regist\\S+|joined|member since|mitglied seit|inscrit\\S*|born|geboren|née?|nat[oa]|deadline|termine?|wann|when|' +
    '\\S+schluss|beginnt?|starts?|ends?|bis|until|till|through|jusqu\\S+|fino|hasta|до|по',
  '[:\\s]{0,3}(?:\\S{1,12}[,\\s]{1,2})?$',
);
const publishedAfter =
  /^[^.;|]{0,60}(?:posted|published|gepostet|veröffentlicht|geschrieben|verfasst|publié)(?![a-z])/i;
const ownStory = /(?:article|artikel|beitrag|eintrag|billet|запись|статья)/i;
/** After a dateline's day comes the agency, a dash, or, in press releases, a stop. */
const afterDateline = /^[.,:]?\s?(?:[-–—/(]|\([^)]*\)|$)/;
const named = /date|datum|time|publi|posted|byline|fecha|meta|info|autor|author|kicker|created/i;

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : node.parentElement;
}

function isNamed(block: TextBlock): boolean {
  const root = elementOf(block.root);
  const inner = block.parts[0] ? elementOf(block.parts[0].node) : null;
  return [root, root?.parentElement, inner].some((one) => one && named.test(namesOf(one)));
}

/** A day on a badge stands in pieces: "12", "Jan", "2019". */
function joinPieces(blocks: readonly TextBlock[], at: number): string {
  let text = blocks[at]?.text ?? '';
  for (let i = at + 1; i < at + 3 && text.length <= 12; i++) {
    const next = blocks[i]?.text.trim() ?? '';
    if (next.length > 8) break;
    text = `${text.trim()} ${next}`;
  }
  return text;
}

/** What the words before and after a day make of it. */
function kindOf(text: string, found: WholeDay, heading: string): keyof VisibleDays | undefined {
  const isShort = text.replace(/\s+/g, ' ').length <= longestLine;
  const before = heading + text.slice(Math.max(0, found.start - labelReach), found.start);
  // In a story a label counts only at its very head: "the report, published on …" is none.
  if (isShort || found.start < labelReach / 2) {
    if (updated.test(before)) return 'updated';
    if (published.test(before)) return 'labelled';
  }
  if ((isShort || ownStory.test(before)) && publishedAfter.test(text.slice(found.end)))
    return 'labelled';
  if (ofOthers.test(before)) return undefined;
  if (isShort) return 'short';
  const isNumber = found.start === 0 && found.end <= 10;
  const isHead =
    found.start < longestPlace && afterDateline.test(text.slice(found.end, found.end + 20));
  return isNumber || isHead ? 'dateline' : undefined;
}

/** Walks the page once. `order` is how the page writes days in numbers. */
export function findVisibleDays(
  body: Element,
  story: Story,
  order: NumberOrder,
  today: Day,
): VisibleDays {
  const days: VisibleDays = {
    labelled: [],
    beside: [],
    named: [],
    dateline: [],
    yearless: [],
    short: [],
    updated: [],
  };
  const { headline, isElsewhere } = story;
  const blocks = collectBlocks(body, { numbersToo: true });
  // Without a headline nothing stands beside it.
  const found = headline ? blocks.findIndex((block) => headline.contains(block.root)) : -1;
  const headlineAt = found < 0 ? -Infinity : found;
  const title = headline?.textContent?.trim() ?? '';
  const near: { day: Day; distance: number }[] = [];
  let lines = 0;
  for (const [i, block] of blocks.entries()) {
    if (block.text.length > longestBlock || !/\d/.test(block.text)) continue;
    if (++lines > mostLines) break;
    const text = joinPieces(blocks, i).trimStart();
    const wholeDays = findWholeDays(text, order);
    const yearless = wholeDays.length === 0 ? readDateline(text, undefined, today) : undefined;
    if (wholeDays.length === 0 && yearless === undefined) continue;
    // A line that touches the headline or repeats it is its own, whatever a template calls it.
    const isOwn = Math.abs(i - headlineAt) <= 1 || (title.length > 0 && text.includes(title));
    if (!isOwn && isElsewhere(elementOf(block.root))) continue;
    if (yearless !== undefined) days.yearless.push(yearless);
    for (const one of wholeDays) {
      const heading = one.start === 0 ? (blocks[i - 1]?.text ?? '').slice(-labelReach) : '';
      let kind = kindOf(text, one, heading);
      if (kind === 'short') {
        // Kickers stand before the headline, but what else does is rather the site's.
        const distance = i < headlineAt ? 2 * (headlineAt - i) : i - headlineAt;
        if (distance <= nearBlocks) near.push({ day: one.day, distance });
        if (isNamed(block)) kind = 'named';
      }
      if (kind) days[kind].push(one.day);
    }
  }
  days.beside = near.sort((a, b) => a.distance - b.distance).map(({ day }) => day);
  return days;
}
