/**
 * Daybook's live feed: every four seconds the next update goes on top, and one of them also
 * corrects an older one. `?every=200` makes the clock run faster.
 */
const every = Number(new URLSearchParams(location.search).get('every')) || 4000;
const feed = document.querySelector('#feed');
const updates = await (await fetch('updates.json')).json();

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.assign(made, attributes);
  made.append(...children);
  return made;
}

function prepend(update) {
  feed.prepend(
    element(
      'li',
      { id: update.id, className: 'new' },
      element('time', { dateTime: `2026-01-24T${update.time}:00+00:00` }, update.time),
      element('h3', {}, update.headline),
      ...update.paragraphs.map((text) => element('p', {}, text)),
    ),
  );
  document.querySelector('#count').textContent = feed.children.length;
  document.querySelector('#latest').textContent = `Last update ${update.time}`;
}

function correct({ paragraph, text }, time) {
  const old = document.getElementById(paragraph);
  old.textContent = text;
  old.before(element('p', { className: 'updated' }, `Updated ${time}`));
}

function next() {
  const update = updates.shift();
  prepend(update);
  if (update.corrects) correct(update.corrects, update.time);
  if (updates.length > 0) setTimeout(next, every);
}

setTimeout(next, every);
