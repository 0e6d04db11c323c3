import { expect, test } from 'vitest';
import { attitudeStrip } from '#components/people/attitude-strip.tsx';
import { Drawing } from '#components/marks/drawing.tsx';
import { flag } from '#components/marks/marks.tsx';
import { SHARED_DRAWINGS } from '#components/marks/shared-drawings.tsx';
import { DRAWINGS_FILE, DRAWINGS_PATH, drawnOnce } from '#layouts/drawn-once.ts';

const shown = (markup: unknown) => drawnOnce(String(markup), '/m.svg');
const idsUsed = (markup: string) => [...markup.matchAll(/<use href="\/m\.svg#([^"]+)"/g)].map(([, id = '']) => id);

test('a drawing of many pages is shown from the file, in its own size and as silent as before', () => {
  expect(shown(<p>{flag('medium')} Medium</p>)).toMatch(
    /^<p><svg aria-hidden="true" width="13" height="14"><use href="\/m\.svg#\w+"\/><\/svg> Medium<\/p>$/,
  );
});

test('each has a place of its own in the file, with its shapes, its frame and its lines', () => {
  const ids = SHARED_DRAWINGS.flatMap((drawing) => idsUsed(shown(drawing)));
  expect(new Set(ids).size).toBe(SHARED_DRAWINGS.length);
  const flagAt = idsUsed(shown(flag('low')))[0];
  expect(DRAWINGS_FILE).toContain(
    `<symbol id="${flagAt}" viewBox="0 0 13 14" fill="none" stroke="currentColor" stroke-width="1.5"><path d="M1.75 1v13"/>`,
  );
  for (const id of ids) expect(DRAWINGS_FILE.split(`<symbol id="${id}" viewBox="`)).toHaveLength(2);
});

test('what a style sheet would say of a shape stands at the shape: no sheet of a page reaches into the file', () => {
  expect(DRAWINGS_FILE).not.toContain('class=');
  expect(DRAWINGS_FILE).toContain('stroke="var(--paper)"');
  expect(DRAWINGS_FILE).toContain('color="var(--link)"');
});

test('a drawing of figures stays on its page; the signs in a strip of attitudes are shown from the file', () => {
  const own = String(
    <Drawing width={12} lines={1}>
      <path d="M1 2 3 4" />
    </Drawing>,
  );
  expect(shown(own)).toBe(own);
  const strip = shown(attitudeStrip({ attitudes: ['unknown', undefined, 'growth'], said: 'then, now' }));
  expect(idsUsed(strip)).toHaveLength(2);
  expect(strip).toContain('aria-label="then, now"');
  expect(strip).toMatch(/<use href="[^"]*" class="unknown" x="0"\/><use href="[^"]*" class="growth" x="43"\/>/);
  for (const id of idsUsed(strip)) expect(DRAWINGS_FILE).toContain(`<g id="${id}">`);
});

test('the file’s name says what is in it', () => {
  expect(DRAWINGS_PATH).toMatch(/^assets\/[0-9a-f]{5}\.svg$/);
});
