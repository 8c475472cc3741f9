import { createElement } from 'react';
import { renderToString } from 'react-dom/server.browser';
import { Page } from './react.js';

export const html = `<!doctype html>${renderToString(createElement(Page))}`;
