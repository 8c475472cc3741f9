import { makeApp } from './vue.js';

globalThis.hydrateStory = () => void makeApp().mount('#app');
