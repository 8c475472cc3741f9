import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Dataset } from '../../core/model/dataset.ts';
import { makeCourier, secondCourier } from '../fixtures/courier.ts';
import { makePerson } from '../fixtures/make.ts';
import type { TestBrowser, TestPage } from './harness/browser.ts';
import { inEveryBrowser } from './harness/browsers.ts';
import { pressNamed, textOf, untilText } from './harness/forms.ts';
import { openPackSite, type PackSite } from './harness/pack-site.ts';
import { hover, leave, marks, open, settledMarks, untilMarked } from './harness/reader.ts';
import { openSettings, subscribe } from './harness/settings.ts';
import { useNewsroom, usePages } from './harness/sites.ts';
import { flip } from './harness/switches.ts';

/** A pack on a server of files: subscribed to, read, ordered, switched, updated, refused and let go. */

const pages = usePages();
const addressOf = useNewsroom();
const title = 'The Courier’s people';

/** With somebody of the starter in it, as the starter's article names him. */
function prepare(dataset: Dataset): Dataset {
  const sameAs = ['https://www.wikidata.org/wiki/Q7747'];
  const description = 'Known to the Courier.';
  const putin = makePerson('putin', 'Vladimir Putin', { sameAs, description });
  return { ...dataset, title, people: [...dataset.people, putin] };
}

async function seeMarks(browser: TestBrowser): Promise<TestPage> {
  return open(browser, pages.addressOf('story.html'));
}

/** The datasets in their order. */
function seenOrder(settings: TestPage): Promise<string[]> {
  return settings.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement>('[data-dataset]'),
      (one) => one.dataset['dataset']!,
    ),
  );
}

const courier = '[data-dataset="courier"]';

const isOn = (settings: TestPage) =>
  settings.evaluate(
    (courier) => document.querySelector(`${courier} [role="switch"]`)?.ariaChecked,
    courier,
  );

inEveryBrowser((browser) => {
  let site: PackSite;
  beforeEach(async () => {
    site = await openPackSite();
    return () => site.close();
  });

  test('a pack is subscribed to, read, ordered, switched off, updated and let go', async () => {
    await site.publish(prepare(makeCourier(1)));
    const settings = await openSettings(browser(), 'datasets');
    onTestFinished(() => settings.close());
    const page = await seeMarks(browser());
    expect(await marks(page)).not.toContain('Ana Ruiz');

    site.takeRequests();
    await subscribe(settings, site.address());
    await untilText(settings, title);
    expect(await textOf(settings, courier)).toContain(site.address());
    await page.reload();
    await untilMarked(page, 'Ana Ruiz');
    const card = await hover(page, 'Ana Ruiz');
    expect(card.text).toContain('What was said as number');
    expect(await page.inCard(`root.querySelector('.why').textContent`)).toContain(title);
    await leave(page);

    const article = await open(browser(), addressOf('anchorage-three-weeks-on'));
    const role = async () => {
      await article.reload();
      await untilMarked(article, 'Vladimir Putin');
      const { text } = await hover(article, 'Vladimir Putin');
      await leave(article);
      return text;
    };
    await expect.poll(() => seenOrder(settings)).toEqual(['starter', 'courier']);
    expect(await role()).toContain('President of Russia');
    await pressNamed(settings, `Move ${title} up`);
    await expect.poll(() => seenOrder(settings)).toEqual(['courier', 'starter']);
    expect(await role()).toContain('Known to the Courier.');
    await flip(settings, new RegExp(title));
    await expect.poll(() => isOn(settings)).toBe('false');
    expect(await role()).toContain('President of Russia');
    await flip(settings, new RegExp(title));
    await expect.poll(() => isOn(settings)).toBe('true');

    await site.publish(prepare(secondCourier()));
    site.takeRequests();
    await pressNamed(settings, 'Update now');
    await untilText(settings, /Version\s+2,/, courier);
    expect(site.takeRequests()).toEqual(['pack?', 'delta-1-2']);
    await page.reload();
    await untilMarked(page, 'Ana Ruiz', 'Eva Vega');

    await site.publish(prepare({ ...secondCourier(), revision: 3, description: 'The third' }));
    site.damage('delta-2-3');
    site.damage('snapshot');
    await pressNamed(settings, 'Update now');
    await untilText(settings, /The file \S+ arrives damaged.*What you have stays/, courier);
    expect(await textOf(settings, courier)).toMatch(/Version\s+2,/);
    await page.reload();
    await untilMarked(page, 'Ana Ruiz', 'Eva Vega');

    await pressNamed(settings, 'Unsubscribe');
    await pressNamed(settings, 'Unsubscribe');
    await untilText(settings, 'Unsubscribed.');
    await expect.poll(() => seenOrder(settings)).toEqual(['starter']);
    expect(await role()).toContain('President of Russia');
    // Of this page only the pack names anybody: the article beside it, opened later, tells that pages are read.
    await page.reload();
    const later = await open(browser(), addressOf('anchorage-three-weeks-on'));
    await untilMarked(later, 'Vladimir Putin');
    expect(await settledMarks(page)).toEqual([]);
  });

  test('a download is stopped and leaves nothing; what is not as it was signed is refused, and told', async () => {
    await site.publish(prepare(makeCourier(1)));
    const settings = await openSettings(browser(), 'datasets');
    onTestFinished(() => settings.close());
    site.stall('snapshot');
    await subscribe(settings, site.address());
    await untilText(settings, /\d bytes of \d|\d kB of \d/);
    await pressNamed(settings, 'Stop');
    await untilText(settings, 'No new subscription was made');
    await expect.poll(() => seenOrder(settings)).toEqual(['starter']);
    const focused = () => settings.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused).toBe('Subscribe');

    site.stall(undefined);
    site.damage('snapshot');
    await subscribe(settings, site.address());
    // Its first version does not come, and that is seen; it can be let go.
    await untilText(settings, /arrives damaged/);
    await pressNamed(settings, 'Unsubscribe');
    await pressNamed(settings, 'Unsubscribe');
    await untilText(settings, 'Unsubscribed.');
    site.rewriteManifest({ title: 'Another' });
    await subscribe(settings, site.address());
    await untilText(settings, 'is not signed by its own key');
    await expect.poll(() => seenOrder(settings)).toEqual(['starter']);
  });
});
