import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { beforeEach, expect, test } from 'vitest';
import { natsServer, startCluster, type NatsCluster } from '../remotes/servers/nats.ts';
import { hasOpenssl, makeCertificate } from '../remotes/servers/own-certificate.ts';
import { findObstacle } from '../remotes/servers/server.ts';
import type { TestBrowser, TestPage } from './harness/browser.ts';
import { useBuild } from './harness/builds.ts';
import { fillIn, pressNamed, textOf, untilText } from './harness/forms.ts';
import { startChromium } from './harness/in-chromium.ts';
import { untilRows } from './harness/library.ts';
import { open } from './harness/reader.ts';
import { saveWords } from './harness/saving.ts';
import { openSettings } from './harness/settings.ts';
import { usePages } from './harness/sites.ts';

/** Two people, two browsers, a real nats-server between them, reached by WebSocket as a newsroom's is. */

const { addressOf } = usePages();
const words = 'The harbour stays open through the winter';
const obstacle =
  findObstacle(natsServer) ??
  (hasOpenssl
    ? undefined
    : 'openssl is not here, so a newsroom is left out; on Debian: apt-get install openssl.');
// A story that is left out in silence is missed by nobody.
if (obstacle) console.warn(obstacle);

/** Twice: the button, then the answer to what it asks. */
async function pressTwice(page: TestPage, name: string, yes = name): Promise<void> {
  await pressNamed(page, name);
  await pressNamed(page, yes);
}

let cluster: NatsCluster;
/** Speaks TLS with a certificate that the browser does not trust. */
let strange: Server;
let strangeRequests = 0;
let [first, second]: [TestBrowser?, TestBrowser?] = [];
// Each telling of the story begins with a cluster and devices that know nothing.
beforeEach(async () => {
  strangeRequests = 0;
  const build = useBuild('chromium').path;
  strange = createServer(makeCertificate());
  strange.on('request', () => strangeRequests++).on('upgrade', () => strangeRequests++);
  await new Promise<void>((listening) => strange.listen(0, '127.0.0.1', listening));
  [cluster, first, second] = await Promise.all([
    startCluster(['anna', 'boris'], 1),
    startChromium(build),
    startChromium(build),
  ]);
  return async () => {
    await Promise.all([first?.close(), second?.close()]);
    await cluster.stop();
    strange.close();
  };
});

async function connect(page: TestPage, name: string, password: string): Promise<void> {
  await fillIn(page, 'Your name, as the others see it', name);
  await fillIn(page, 'Your name on the servers', name.toLowerCase());
  await fillIn(page, 'Password', password);
  await pressNamed(page, 'Next');
  await untilText(page, 'All of it is encrypted');
  await pressNamed(page, 'Connect');
}
const passwordOf = (member: string) => cluster.secrets.members[member] ?? '';

test.skipIf(obstacle)(
  'founded, joined, written in and left, each seen by the other at once',
  async () => {
    if (!first || !second) throw new Error('Nothing has started.');
    const anna = await openSettings(first, 'newsroom');
    await pressNamed(anna, 'Begin a new newsroom…');
    await fillIn(anna, 'Servers', `wss://127.0.0.1:${(strange.address() as AddressInfo).port}`);
    await fillIn(anna, 'Team', cluster.newsroom.team);
    await connect(anna, 'Anna', passwordOf('anna'));
    await untilText(anna, 'does not answer. Nothing is lost');
    expect(await textOf(anna)).toContain('the certificate');
    expect(strangeRequests).toBe(0);
    await pressNamed(anna, 'Back to the form');
    await fillIn(anna, 'Servers', cluster.addresses.join(' '));
    await connect(anna, 'Anna', 'not this one');
    await untilText(anna, 'refused the user name or the password');
    await pressNamed(anna, 'Back to the form');
    await connect(anna, 'Anna', passwordOf('anna'));
    await untilText(anna, /Anna\s+you\s+leads/);

    await pressTwice(anna, 'Invite somebody', 'Make an invitation');
    const readCode = () =>
      anna.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea.code')?.value);
    await expect.poll(readCode).toMatch(/^SCTEAM1/);

    const boris = await openSettings(second, 'newsroom');
    await fillIn(boris, 'Paste an invitation', (await readCode()) ?? '');
    await pressNamed(boris, 'Use it');
    await connect(boris, 'Boris', passwordOf('boris'));
    await untilText(boris, 'Your fingerprint, to be read out');
    const [fingerprint] = /(?:[0-9A-Z]{4} ){5}[0-9A-Z]{4}/i.exec(await textOf(boris)) ?? [];
    await untilText(anna, /Boris\s+waits to be let in/);
    expect(await textOf(anna)).toContain(fingerprint);
    await pressTwice(anna, 'Let in');
    await untilText(boris, /Anna\s+leads/);

    const library = await second.openExtensionPage('library.html#quotes?kind=quote');
    await untilRows(library);
    await saveWords(await open(first, addressOf('story.html')), words);
    await untilRows(library, expect.stringContaining(words) as unknown as string);
    await untilText(boris, /Anna[^]*last heard from now/);

    await pressTwice(anna, 'Hand over');
    await untilText(boris, /Boris\s+you\s+leads/);
    await untilText(anna, /Boris\s+leads/);
    expect(await textOf(anna)).not.toContain('Invite somebody');
    await pressTwice(boris, 'Remove');
    await untilText(anna, 'You were removed from this newsroom.');
    await untilText(boris, /Anna\s+removed/);
    await library.close();
  },
);
