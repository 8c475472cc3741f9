import { cleanup } from '@testing-library/preact';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, vi } from 'vitest';

/**
 * Scripts of pages listen and keep what they read for as long as they live. Each file of tests loads them anew, over
 * an empty disk, in a page that it shares with others: a page for each would cost three times the time of all tests.
 */
vi.resetModules();
document.body.replaceChildren();
Dexie.dependencies.indexedDB = globalThis.indexedDB = new IDBFactory();
afterEach(cleanup);
