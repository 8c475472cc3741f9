import { render } from 'preact';
import { i18n } from '#i18n';
import { wearFace } from '../../page/wear-face.ts';
import { SourceContextDatabase } from '../../storage/database.ts';
import { readFace } from '../../storage/face.ts';
import { FirstRun } from './first-run.tsx';
import { loadScript, readThisPage } from './page-scripts.ts';
import { describeSample } from './sample-head.ts';

wearFace(await readFace());
document.title = i18n.t('welcome.title');

render(<FirstRun db={new SourceContextDatabase()} />, document.querySelector('#welcome')!);
describeSample();
await readThisPage();
// What was saved here before is shown again, as the loader has it done on a site's pages.
await loadScript('/finding.js');
