import { expect, inject, test } from 'vitest';
import { chromiumHere } from './chromium.ts';

const address = inject('address');
const browser = chromiumHere();

test('the demo has every drawing that is asked for', async () => {
  const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const seen: [string, string][] = [
    ['', '.bridge svg'],
    ['budget/', '.fall svg'],
    ['accounts/', '.pace'],
    ['accounts/', '.spark'],
    ['accounts/', '.portfolio-map svg'],
    ['accounts/havulinna-paper/', '.slope svg'],
    ['accounts/havulinna-paper/', '.small-line svg'],
    ['actions/', '.lane-months'],
    ['quarters/', '.clock-picture svg'],
    ['stakeholders/attitudes/', 'td svg'],
    ['stakeholders/roles/', 'td svg'],
  ];
  for (const [page, drawing] of seen) {
    await tab.goto(address + page);
    expect([page, drawing, (await tab.locator(drawing).count()) > 0]).toEqual([page, drawing, true]);
  }
  await tab.close();
});
