import { expect, test } from 'vitest';
import { chromiumHere } from './chromium.ts';
import { overlappingTexts } from './overlaps.ts';

const browser = chromiumHere();

test('two texts on one place are found; a line that ends in dots is one, and still found under another', async () => {
  const tab = await browser.newPage({ viewport: { width: 300, height: 200 } });
  const cut =
    '<p style="overflow: hidden; white-space: nowrap; text-overflow: ellipsis">A line that is far longer than its place has room for</p>';
  const lying = (text: string) => `<b style="position: absolute; top: 12px; left: 12px">${text}</b>`;
  const found = async (html: string) => {
    await tab.setContent(`<body style="margin: 8px">${html}`);
    return (await tab.evaluate(overlappingTexts)).length;
  };
  expect([await found('<p>A line</p>'), await found(cut)]).toEqual([0, 0]);
  expect([await found(`<p>A line</p>${lying('Two')}`), await found(`${cut}${lying('Two')}`)]).toEqual([1, 1]);
  await tab.close();
});
