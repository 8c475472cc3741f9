import { defineBackground } from 'wxt/utils/define-background';
import { SourceContextDatabase } from '../../storage/database.ts';
import { serveBackup } from './backup.ts';
import { serveCommands } from './commands.ts';
import { serveLookups } from './lookups.ts';
import { servePageSettings } from './page-settings.ts';
import { servePanel } from './panel.ts';
import { servePacks } from './packs.ts';
import { serveQuotes } from './quotes.ts';
import { serveReading } from './reading.ts';
import { serveSaving } from './saving.ts';
import { serveSettings } from './settings.ts';
import { serveStarter } from './starter.ts';
import { serveSync } from './sync/sync.ts';
import { serveWelcome } from './welcome.ts';

/** May be ended at any moment: nothing here outlives a message but what the store holds. */
export default defineBackground({
  // As a module the background was three times as slow to wake in Chromium (docs/browser-bugs.md). Firefox wakes a
  // page, which shares modules with the others.
  type: { firefox: 'module' },
  main() {
    const db = new SourceContextDatabase();
    const ensureStarter = serveStarter(db);
    serveLookups(db, ensureStarter);
    serveReading();
    servePageSettings(db);
    serveQuotes(db);
    serveSaving(db);
    serveSync(db);
    serveCommands();
    servePanel();
    serveSettings(db);
    servePacks(db);
    serveBackup(db);
    serveWelcome();
  },
});
