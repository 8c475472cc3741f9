// Every way that a page's own script has of finding out whom its reader keeps and what they saved.
globalThis.spy = {
  told: [],
  note(what, { target, type, key } = {}) {
    const who = target?.popover === 'manual' ? 'the host' : '';
    this.told.push([what, who, type, key].filter(Boolean).join(' '));
  },
  start() {
    // Each word in an element of its own, so that each can be looked at.
    for (const block of document.querySelectorAll('p'))
      block.replaceChildren(
        ...block.textContent.split(/(?<=\s)/).map((word) => {
          const span = document.createElement('span');
          span.textContent = word;
          return span;
        }),
      );
    const before = new Set(Object.getOwnPropertyNames(globalThis));
    this.globals = () => Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
    // Keys too: a window's first listener hears them before anybody's.
    const events =
      'toggle beforetoggle animationstart animationend transitionrun focusin focusout pointerover ' +
      'mouseover selectionchange selectstart scroll resize slotchange load error message keydown ' +
      'keypress keyup beforeinput input paste';
    for (const type of events.split(' '))
      addEventListener(
        type,
        (event) => {
          const isHost = event.target?.popover === 'manual';
          if (type === 'message' || isHost) this.note('event', event);
        },
        true,
      );
    new MutationObserver((records) => {
      for (const { target, type, addedNodes } of records)
        this.note(`change of ${target.nodeName} ${addedNodes[0]?.nodeName ?? ''}`, { type });
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) this.told.push(`entry ${JSON.stringify(entry)}`);
    }).observe({ entryTypes: PerformanceObserver.supportedEntryTypes });
    this.seen = new Map();
    if (
      'IntersectionObserverEntry' in globalThis &&
      'isVisible' in IntersectionObserverEntry.prototype
    ) {
      const observer = new IntersectionObserver(
        (entries) => {
          for (const { target, isVisible } of entries) this.seen.set(target, isVisible);
        },
        { trackVisibility: true, delay: 100 },
      );
      for (const word of document.querySelectorAll('span')) observer.observe(word);
    }
  },
  /** What sets one word apart from others, word by word. */
  words() {
    return [...document.querySelectorAll('span')].map((word) => {
      const { x, y, width, height } = word.getBoundingClientRect();
      const [across, down] = [x + width / 3, y + height / 2];
      const styles = ['', '::highlight(source-context-person)', '::selection', '::before'].map(
        (part) => {
          const style = getComputedStyle(word, part);
          return [...style]
            .filter((name) => !/size|width|origin|height/.test(name))
            .map((name) => style.getPropertyValue(name))
            .join();
        },
      );
      return {
        word: word.textContent.trim(),
        tells: JSON.stringify({
          here: document.elementsFromPoint(across, down).map((one) => one.tagName),
          caret: document.caretPositionFromPoint(across, down)?.offsetNode.parentNode === word,
          styles,
          seen: this.seen.get(word),
        }),
      };
    });
  },
  highlighted() {
    return [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges].map((range) => `${name}: ${range.startContainer.data}`),
    );
  },
  /** What can be measured of the one element that is not the page's. */
  host() {
    const host = document.querySelector('[popover="manual"]');
    if (!host) return undefined;
    const numbers = [
      'scrollWidth',
      'scrollHeight',
      'clientWidth',
      'offsetWidth',
      'offsetHeight',
      'childElementCount',
    ];
    return JSON.stringify({
      numbers: numbers.map((name) => host[name]),
      rects: [...host.getClientRects()].map(({ width, height }) => [width, height]),
      text: host.innerText + host.textContent + (host.shadowRoot?.textContent ?? ''),
      isOpen: host.matches(':popover-open'),
      markup: host.outerHTML,
    });
  },
  /** Whether words that only a card of ours shows can be found from outside. */
  finds(words) {
    getSelection().selectAllChildren(document.documentElement);
    const selected = String(getSelection()).includes(words);
    getSelection().removeAllRanges();
    const animated = document.getAnimations().map(({ effect }) => effect.target?.className);
    const text = document.documentElement.innerText.includes(words);
    return { selected, animated, text };
  },
};
