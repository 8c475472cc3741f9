import { renderToString } from 'vue/server-renderer';
import { wrap } from './shell.js';
import { makeApp } from './vue.js';

export const html = wrap(await renderToString(makeApp()));
