import type { EntryKey } from '../../core/model/entry.ts';
import type { KnownPerson } from '../../core/model/known-person.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { ask } from '../../page/ask.ts';
import { listNamed } from './capture.ts';

/** People to choose a speaker from: those the page names, and whom typed letters may mean. */
export interface People {
  /** Those that the page names, by key; asked for once, and again for those who are new. */
  onPage(): Promise<ReadonlyMap<EntryKey, KnownPerson>>;
  /** Those of the page are offered in this order. */
  sortBy(keys: readonly EntryKey[]): void;
  /** Those who fit what is typed; the page's own where nothing is. Late answers are dropped. */
  offer(typed: string, answered: (people: readonly KnownPerson[]) => void): void;
}

export function createPeople(signal: AbortSignal): People {
  const known = new Map<EntryKey, KnownPerson>();
  let order: readonly EntryKey[] = [];
  let token = 0;

  async function onPage(): Promise<ReadonlyMap<EntryKey, KnownPerson>> {
    const keys = listNamed().filter((key) => !known.has(key));
    if (keys.length > 0) {
      // Where nobody answers, what is selected is saved with what the page itself tells of its speaker.
      const asked = ask(() => sendMessage('describePeople', keys), signal);
      const people = await asked.catch(() => []);
      for (const person of people) known.set(person.key, person);
    }
    return known;
  }
  const place = ({ key }: KnownPerson) => {
    const at = order.indexOf(key);
    return at < 0 ? order.length : at;
  };
  return {
    onPage,
    sortBy: (keys) => void (order = keys),
    offer(typed, answered) {
      const mine = ++token;
      const words = typed.trim();
      const asked =
        words === ''
          ? onPage().then((people) => [...people.values()].sort((a, b) => place(a) - place(b)))
          : ask(() => sendMessage('findPeople', words), signal);
      asked.then(
        (people) => void (mine === token && answered(people)),
        () => undefined,
      );
    },
  };
}
