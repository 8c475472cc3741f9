import { NoteForm } from '../../components/saving/NoteForm.tsx';
import { NotSaved } from '../../components/saving/NotSaved.tsx';
import { QuoteList } from '../../components/saving/QuoteList.tsx';
import { SavedPanel } from '../../components/saving/SavedPanel.tsx';
import {
  SpeakerPicker,
  type ChosenSpeaker,
  type SpeakerPickerProps,
} from '../../components/saving/SpeakerPicker.tsx';
import { Toolbar } from '../../components/saving/Toolbar.tsx';
import { Told } from '../../components/saving/Told.tsx';
import { cite } from '../../core/quotes/citing/cite.ts';
import { listTicked, tick, type Panel } from './state.ts';

/** What the person can do; `saving.ts` does it. */
export interface PanelActions {
  save(): void;
  note(): void;
  copyCitation(): void;
  addEntry(): void;
  close(): void;
  saveForm(own: { note: string; tags: string[] }): void;
  saveTicked(): void;
  saveAgain(): void;
  copyWords(text: string): void;
  pick(open: boolean): void;
  undo(): void;
  openLibrary(): void;
  addSpeaker(): void;
  show(panel: Panel): void;
  typeSpeaker(typed: string): void;
  chooseSpeaker(speaker: ChosenSpeaker): void;
  /** What is typed is the speaker's name. */
  confirmSpeaker(): void;
}

export type PickerState = Pick<SpeakerPickerProps, 'typed' | 'chosen' | 'offered'>;

export function PanelView({
  panel,
  picker,
  actions,
  isPrivate,
}: {
  panel: Panel;
  picker: PickerState;
  actions: PanelActions;
  isPrivate: boolean;
}) {
  const pickers = {
    ...picker,
    onType: actions.typeSpeaker,
    onChoose: actions.chooseSpeaker,
  };
  switch (panel.is) {
    case 'closed':
      return null;
    case 'offer':
      return (
        <Toolbar
          isName={panel.isName}
          actions={{
            onSave: actions.save,
            onNote: actions.note,
            onCite: actions.copyCitation,
            onAddEntry: actions.addEntry,
            onClose: actions.close,
          }}
        />
      );
    case 'form':
      return (
        <NoteForm
          words={panel.quote.selector.exact.replace(/\s+/g, ' ')}
          picker={<SpeakerPicker {...pickers} />}
          onSave={actions.saveForm}
          onCancel={actions.close}
        />
      );
    case 'saved':
      return (
        <SavedPanel
          quote={panel.quote}
          earlier={panel.earlier}
          isPrivate={isPrivate}
          picker={
            panel.picking ? <SpeakerPicker {...pickers} onConfirm={actions.confirmSpeaker} /> : null
          }
          onChangeSpeaker={panel.picking ? undefined : () => actions.pick(true)}
          onUndo={actions.undo}
          onOpen={actions.openLibrary}
          onAddSpeaker={
            panel.quote.speaker && panel.quote.speaker.entry === undefined
              ? actions.addSpeaker
              : undefined
          }
          onClose={actions.close}
        />
      );
    case 'not-saved': {
      const words = panel.quotes.map((quote) => cite(quote)).join('\n\n');
      return (
        <NotSaved
          why={panel.why}
          citation={words}
          onCopy={() => actions.copyWords(words)}
          onAgain={actions.saveAgain}
          onClose={actions.close}
        />
      );
    }
    case 'list':
      return (
        <QuoteList
          quotes={panel.listed}
          onTick={(id, on) =>
            actions.show({ ...panel, listed: tick(panel.listed, on, (one) => one === id) })
          }
          onTickAll={(on) => actions.show({ ...panel, listed: tick(panel.listed, on, () => true) })}
          onSave={() => void (listTicked(panel.listed).length > 0 && actions.saveTicked())}
          onClose={actions.close}
        />
      );
    case 'told':
      return (
        <Told text={panel.text} isProblem={panel.isProblem} onClose={actions.close}>
          {panel.words !== undefined && <textarea readOnly rows={4} value={panel.words} />}
        </Told>
      );
  }
}
