import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { CardStatement } from '../../core/model/card.ts';
import type { SavedQuote } from '../../core/model/saved-quote.ts';
import { SourceLink } from '../card/SourceLink.tsx';
import { DateText } from '../shared/DateText.tsx';
import { Isolated } from '../shared/Isolated.tsx';
import { CloseButton } from './Toolbar.tsx';

export interface SavedPanelProps {
  quote: SavedQuote;
  /** The same speaker's earlier statements; undefined until they are known. */
  earlier: readonly CardStatement[] | undefined;
  /** In a private window: what is saved stays when it is closed. */
  isPrivate: boolean;
  /** Where the speaker is picked; stands open where nobody is filled in. */
  picker: ComponentChildren;
  onChangeSpeaker: (() => void) | undefined;
  onUndo(): void;
  onOpen(): void;
  onAddSpeaker: (() => void) | undefined;
  onClose(): void;
}

function Earlier({ statements }: { statements: readonly CardStatement[] }) {
  return (
    <section>
      <h3>{i18n.t('saving.earlier')}</h3>
      <ul class="earlier">
        {statements.map((statement) => (
          <li key={statement.id}>
            <DateText date={statement.date} />
            {': '}
            {statement.summary !== '' ? (
              <Isolated text={statement.summary} />
            ) : (
              <q lang={statement.quote?.language}>
                <Isolated text={statement.quote?.text ?? ''} />
              </q>
            )}{' '}
            <SourceLink source={statement.source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was saved, whose words they are, and what that person said of it earlier. */
export function SavedPanel(props: SavedPanelProps) {
  const { quote, earlier, isPrivate, picker } = props;
  const { speaker, saidAt } = quote;
  return (
    <div class="panel" role="dialog" aria-label={i18n.t('saving.saved')} tabIndex={-1}>
      <header>
        <div role="status">
          <h2>{i18n.t('saving.saved')}</h2>
        </div>
        <CloseButton onClose={props.onClose} />
      </header>
      <p class="who">
        {speaker ? (
          <>
            <b>
              <Isolated text={speaker.name} />
            </b>
            {saidAt !== undefined && (
              <>
                {', '}
                <DateText date={saidAt} />
              </>
            )}
          </>
        ) : (
          i18n.t('saving.unsure')
        )}
      </p>
      {picker}
      {isPrivate && <p class="hint">{i18n.t('saving.private')}</p>}
      {earlier && earlier.length > 0 && <Earlier statements={earlier} />}
      <p class="actions">
        {props.onChangeSpeaker && (
          <button type="button" onClick={props.onChangeSpeaker}>
            {i18n.t('saving.changeSpeaker')}
          </button>
        )}
        {props.onAddSpeaker && (
          <button type="button" onClick={props.onAddSpeaker}>
            {i18n.t('saving.addSpeaker')}
          </button>
        )}
        <button type="button" onClick={props.onUndo}>
          {i18n.t('saving.undo')}
        </button>
        <button type="button" onClick={props.onOpen}>
          {i18n.t('saving.openLibrary')}
        </button>
      </p>
    </div>
  );
}
