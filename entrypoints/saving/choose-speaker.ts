import type { SavedQuote } from '../../core/model/saved-quote.ts';
import type { PanelActions } from './panel.tsx';
import type { People } from './people.ts';
import type { Store } from './store.ts';
import type { SavingView } from './view.tsx';

/** Choosing who said what was saved. */
export interface SpeakerChoice {
  actions: Pick<PanelActions, 'pick' | 'typeSpeaker' | 'chooseSpeaker' | 'confirmSpeaker'>;
  /** Offers those who fit what is typed; the page's own where nothing is. */
  offer(typed: string): void;
}

export interface SpeakerChoiceParts {
  view: () => SavingView;
  people: People;
  store: Store;
  /** Told of the quote with the speaker that it has now. */
  onSet(quote: SavedQuote): void;
  onFailed(): void;
}

export function createSpeakerChoice({
  view,
  people,
  store,
  onSet,
  onFailed,
}: SpeakerChoiceParts): SpeakerChoice {
  const offer = (typed: string) => people.offer(typed, (offered) => view().setPicker({ offered }));

  async function setSpeaker(): Promise<void> {
    const panel = view().panel();
    const { chosen } = view().picker();
    if (panel.is !== 'saved' || !chosen) return;
    const speaker = { ...chosen, from: 'reader' as const };
    if (!(await store.amend([{ id: panel.quote.id, set: { speaker } }]))) return onFailed();
    onSet({ ...panel.quote, speaker });
  }

  return {
    offer,
    actions: {
      pick(picking) {
        const panel = view().panel();
        if (panel.is === 'saved') view().show({ ...panel, picking });
        offer('');
      },
      typeSpeaker(typed) {
        const name = typed.trim();
        view().setPicker({ typed, chosen: name === '' ? undefined : { name } });
        offer(typed);
      },
      chooseSpeaker(chosen) {
        view().setPicker({ typed: chosen.name, chosen });
        void setSpeaker();
      },
      confirmSpeaker: () => void setSpeaker(),
    },
  };
}
