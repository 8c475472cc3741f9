import { i18n } from '#i18n';
import { Panel } from '../Panel.tsx';

/** The commands of the manifest, and how their texts are called. */
const texts = {
  'next-mention': 'next',
  'previous-mention': 'previous',
  'save-selection': 'save',
  'list-quotes': 'list',
  'open-panel': 'panel',
  _execute_sidebar_action: 'panel',
} as const;

export interface Shortcut {
  name: keyof typeof texts;
  /** As the browser writes it; empty where none is set. */
  keys: string;
}

export function isShortcut(name: string | undefined): name is Shortcut['name'] {
  return name !== undefined && Object.hasOwn(texts, name);
}

export interface ShortcutPanelProps {
  shortcuts: readonly Shortcut[];
  onChange(): void;
}

/** The keys; only the browser's own page can change them. */
export function ShortcutPanel({ shortcuts, onChange }: ShortcutPanelProps) {
  return (
    <Panel
      id="reading/shortcuts"
      title={i18n.t('settings.shortcuts.title')}
      hint={i18n.t('settings.shortcuts.hint')}
    >
      <ul class="lines">
        {shortcuts.map(({ name, keys }) => (
          <li key={name}>
            <span class="grow">{i18n.t(`command.${texts[name]}`)}</span>
            {keys === '' ? (
              <span class="hint">{i18n.t('settings.shortcuts.none')}</span>
            ) : (
              <kbd>{keys}</kbd>
            )}
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" onClick={onChange}>
          {i18n.t('settings.shortcuts.change')}
        </button>
      </div>
    </Panel>
  );
}
