import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';
import { Phrase, slot } from '../../shared/Phrase.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useKeptFocus } from '../../shared/use-kept-focus.ts';
import { Panel } from '../Panel.tsx';
import { useOpened } from '../use-opened.ts';
import { FetchProgress } from './FetchProgress.tsx';
import type { FetchStep } from './model.ts';

export interface SubscribePanelProps {
  /** While a pack is being fetched. */
  busy: boolean;
  /** How far that is, once the publisher has answered. */
  fetching: FetchStep | undefined;
  /** How many were subscribed to here: the next address is another one. */
  subscribed: number;
  /** Why the last attempt came to nothing, in the interface's words. */
  problem: string | undefined;
  /** Called during the click, so that the browser may be asked for access. */
  onSubscribe(url: string): void;
  onStop(): void;
}

function readAddress(typed: string): URL | undefined {
  const address = typed.trim();
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

interface AskedProps {
  url: URL;
  /** The element itself, to bring the keyboard to it. */
  frame: Ref<HTMLDivElement>;
  onYes(): void;
  onNo(): void;
}

/** What is asked of the host, before it is. */
function Asked({ url, frame, onYes, onNo }: AskedProps) {
  return (
    <div class="told" ref={frame} tabIndex={-1}>
      <p>
        <Phrase text={i18n.t('settings.subscribe.ask', [slot])}>
          <strong>
            <Isolated text={url.host} />
          </strong>
        </Phrase>
      </p>
      <p>{i18n.t('settings.subscribe.sees')}</p>
      {url.protocol === 'http:' && <p>{i18n.t('settings.subscribe.plain')}</p>}
      <div class="actions">
        <button type="button" class="primary" onClick={onYes}>
          {i18n.t('settings.subscribe.yes')}
        </button>
        <button type="button" onClick={onNo}>
          {i18n.t('settings.cancel')}
        </button>
      </div>
    </div>
  );
}

/** A publisher's pack, by its address: first where it lies, then what is asked of that host, then the click. */
export function SubscribePanel(props: SubscribePanelProps) {
  const { busy, fetching, subscribed, problem, onSubscribe, onStop } = props;
  const frame = useKeptFocus<HTMLDivElement>();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [chosen, setChosen] = useState<URL>();
  const { opener, opened } = useOpened<HTMLInputElement, HTMLDivElement>(chosen?.href);
  const [counted, setCounted] = useState(subscribed);
  if (counted !== subscribed) {
    setCounted(subscribed);
    setTyped('');
    setChosen(undefined);
  }
  const look = () => {
    const url = readAddress(typed);
    setWrong(url === undefined);
    setChosen(url);
  };
  return (
    <Panel
      id="datasets/subscribe"
      title={i18n.t('settings.subscribe.title')}
      hint={i18n.t('settings.subscribe.hint')}
    >
      <form
        class="one-line"
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <TextField
          label={i18n.t('settings.subscribe.address')}
          field={opener}
          value={typed}
          fault={wrong ? i18n.t('settings.subscribe.noAddress') : undefined}
          onInput={(value) => {
            setTyped(value);
            setChosen(undefined);
          }}
        />
        <button type="submit" disabled={busy || typed.trim() === ''}>
          {i18n.t('settings.subscribe.next')}
        </button>
      </form>
      <div ref={frame}>
        {busy ? (
          <FetchProgress
            label={i18n.t('settings.subscribe.busy')}
            step={fetching}
            onStop={onStop}
          />
        ) : (
          chosen && (
            <Asked
              url={chosen}
              frame={opened}
              onYes={() => onSubscribe(chosen.href)}
              onNo={() => setChosen(undefined)}
            />
          )
        )}
      </div>
      <p role="status">{problem !== undefined && <span class="fault">{problem}</span>}</p>
    </Panel>
  );
}
