import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Page } from './react.js';

globalThis.hydrateStory = () => void hydrateRoot(document, createElement(Page));
