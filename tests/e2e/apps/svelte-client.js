import { hydrate } from 'svelte';
import Story from './Story.svelte';

globalThis.hydrateStory = () => void hydrate(Story, { target: document.querySelector('#app') });
