/** What the stories need of a browser; Chromium and Firefox give it each in its own way. */
export interface TestBrowser {
  name: 'chromium' | 'firefox';
  newPage(): Promise<TestPage>;
  /** The toolbar popup over a page: loaded in a tab behind it, so that the page stays the active tab. */
  openPopup(over: TestPage): Promise<TestPage>;
  /** The side panel beside a page, likewise; it follows whichever tab is active. */
  openPanel(over: TestPage): Promise<TestPage>;
  /** Addresses of side panels that stand open, wherever the browser shows them. */
  openPanels(): Promise<string[]>;
  /** A page of the extension in a tab of its own: `library.html#quotes`. */
  openExtensionPage(path: string): Promise<TestPage>;
  /** Ends the background as the browser does after 30 idle seconds. */
  killBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  /** As an update does: the extension goes from under open pages and comes back. */
  reloadExtension(): Promise<void>;
  close(): Promise<void>;
}

/** Of every test page that does not say otherwise. CSS pixels. */
export const windowSize = { width: 1_280, height: 900 } as const;

export interface Point {
  x: number;
  y: number;
}

export interface Area extends Point {
  width: number;
  height: number;
}

export interface TestPage {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** As a person does before they point at anything: pages behind others are drawn late or not at all. */
  bringToFront(): Promise<void>;
  address(): string;
  /** In the page's own world; what is given and answered passes as JSON. */
  evaluate<R>(run: () => R | Promise<R>): Promise<R>;
  evaluate<R, A>(run: (given: A) => R | Promise<R>, given: A): Promise<R>;
  /** Runs in every document of this tab before the page's own scripts. */
  beforeScripts(run: () => void): Promise<void>;
  /** Evaluates an expression in which `root` is the closed shadow root, or undefined without a host. */
  inCard<T>(expression: string): Promise<T>;
  movePointer(to: Point, steps?: number): Promise<void>;
  /** Many moves in as little time as the browser takes. */
  sweepPointer(through: readonly Point[]): Promise<void>;
  click(at: Point): Promise<void>;
  /** Presses, moves and lets go: what selects words. */
  drag(from: Point, to: Point): Promise<void>;
  wheel(deltaY: number): Promise<void>;
  /** A key with the modifiers held before it: `press('KeyJ', 'Alt', 'Shift')`. */
  press(key: Key, ...modifiers: Modifier[]): Promise<void>;
  /** Does something while a key is held down. */
  holding(key: Modifier, act: () => Promise<void>): Promise<void>;
  type(text: string): Promise<void>;
  /** As the browser's own zoom has it: fewer CSS pixels in the window, each of them larger. */
  zoom(factor: number): Promise<void>;
  showAs(looks: Looks): Promise<void>;
  /** The pixels of an area, as PNG; the same pixels give the same bytes. */
  screenshot(area: Area): Promise<Buffer>;
  /** Addresses this tab has requested since it was opened. */
  requests(): readonly string[];
  close(): Promise<void>;
}

/** How a page is shown: on a screen, on paper, in the few colours that a person has chosen. */
export type Looks = 'screen' | 'print' | 'forced-colours';

export type Key =
  | 'Enter'
  | 'Space'
  | 'Escape'
  | 'Tab'
  | 'KeyA'
  | 'KeyJ'
  | 'KeyK'
  | 'KeyQ'
  | 'KeyS'
  | 'KeyX'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'End';
export type Modifier = 'Alt' | 'Control' | 'Shift';
