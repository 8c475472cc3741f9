// Builds the extension as it ships into output/bench, a folder of its own: others may be building into
// .output at the same time. Run as a process of its own, because WXT draws a spinner as it builds.
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

await build({ root: fileURLToPath(new URL('../..', import.meta.url)), outDir: 'output/bench' });
