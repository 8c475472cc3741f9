/** The document around an app that hydrates one element of it. */
export function wrap(content) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:type" content="article"><title>A story</title></head><body><div id="app">${content}</div><script src="app.js"></script></body></html>`;
}
