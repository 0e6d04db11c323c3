import { expect, test } from 'vitest';
import { chromiumHere } from './chromium.ts';
import { overlappingTexts } from './overlaps.ts';

const browser = chromiumHere();

/** Two lines of each: on each other, or so that nobody sees one on the other. */
const PAGE = `<!doctype html><title>Lines</title><style>
  p { margin: 0; line-height: 20px; font-size: 16px; } .on { margin-top: -12px; } .touching { margin-top: -5px; }
  .scrolled { width: 90px; overflow-x: auto; white-space: nowrap; } .beside { position: absolute; left: 140px; }
  .ear { position: absolute; width: 1px; height: 1px; overflow: hidden; } .leaf { position: absolute; z-index: 1; }
  .faint { opacity: 0; } @media (min-width: 400px) { .narrow { margin-top: 0; } }
</style>
<p>Below</p><p class="on">Above</p>
<p>Lines of a dense</p><p class="touching">table may touch</p>
<p>On a desk apart</p><p class="on narrow">On a phone not</p>
<p>For the eye<span class="ear">For the ear</span></p>
<p class="faint">Not seen</p><p class="on">Seen alone</p>
<div class="leaf" style="background: #fff"><p>Opened over the page</p></div><p>Hidden by what was opened</p>
<p class="beside">Beside the window</p><p class="scrolled">Goes on in a window of its own, far to the right</p>
<svg width="300" height="40"><text y="20">Label</text><text y="22">Other</text></svg>`;

const told = (one: string, other: string) => expect.stringMatching(`"${one}", .*"${other}"`);

test('texts on other texts are told where they are seen so, those of drawings where they are asked for', async () => {
  const tab = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await tab.setContent(PAGE);
  const onPhone = [told('Below', 'Above'), told('On a desk apart', 'On a phone not')];
  expect(await tab.evaluate(overlappingTexts)).toEqual(onPhone);
  expect(await tab.evaluate(overlappingTexts, true)).toEqual([...onPhone, told('Label', 'Other')]);
  await tab.setViewportSize({ width: 1280, height: 800 });
  expect(await tab.evaluate(overlappingTexts)).toEqual([told('Below', 'Above')]);
  await tab.close();
});
