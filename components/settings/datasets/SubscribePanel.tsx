import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Isolated } from '../../shared/Isolated.tsx';
import { Phrase, slot } from '../../shared/Phrase.tsx';
import { Panel } from '../Panel.tsx';
import { TextField } from '../../shared/TextField.tsx';

export interface SubscribePanelProps {
  /** While a pack is being fetched. */
  busy: boolean;
  /** Why the last attempt came to nothing, in the interface's words. */
  problem: string | undefined;
  /** Called during the click, so that the browser may be asked for access. */
  onSubscribe(url: string): void;
}

function readAddress(typed: string): URL | undefined {
  const address = typed.trim();
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

/** A publisher's pack, by its address: first where it lies, then what is asked of that host, then the click. */
export function SubscribePanel({ busy, problem, onSubscribe }: SubscribePanelProps) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const [chosen, setChosen] = useState<URL>();
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
          type="text"
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
      {chosen && (
        <div class="told">
          <p>
            <Phrase text={i18n.t('settings.subscribe.ask', [slot])}>
              <strong>
                <Isolated text={chosen.host} />
              </strong>
            </Phrase>
          </p>
          <p>{i18n.t('settings.subscribe.sees')}</p>
          {chosen.protocol === 'http:' && <p>{i18n.t('settings.subscribe.plain')}</p>}
          <div class="actions">
            <button
              type="button"
              class="primary"
              disabled={busy}
              onClick={() => onSubscribe(chosen.href)}
            >
              {i18n.t(busy ? 'settings.subscribe.busy' : 'settings.subscribe.yes')}
            </button>
            <button type="button" onClick={() => setChosen(undefined)}>
              {i18n.t('settings.cancel')}
            </button>
          </div>
        </div>
      )}
      <p role="status">{problem !== undefined && <span class="fault">{problem}</span>}</p>
    </Panel>
  );
}
