import { render } from 'svelte/server';
import { wrap } from './shell.js';
import Story from './Story.svelte';

export const html = wrap(render(Story).body);
