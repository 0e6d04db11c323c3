import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attitudeStrip } from '#components/people/attitude-strip.tsx';
import { attitudeDrawing } from '#components/marks/attitude-sign.tsx';
import { Drawing } from '#components/marks/drawing.tsx';
import { BRAND, CHEVRON, magnifier } from '#components/marks/icons.tsx';
import { flag } from '#components/marks/marks.tsx';
import { SHARED_DRAWINGS } from '#components/marks/shared-drawings.tsx';
import { DRAWINGS_FILE, DRAWINGS_PATH, drawingSheet, drawnOnce } from '#layouts/drawn-once.ts';

const shown = (markup: unknown) => drawnOnce(String(markup), '/m.svg');
const idsUsed = (markup: string) => [...markup.matchAll(/<use href="\/m\.svg#([^"]+)"/g)].map(([, id = '']) => id);
const maskOf = (markup: string) =>
  /^<svg class="(?:[\w-]+ )?(d\w+)"(?: aria-hidden="true")?><\/svg>$/.exec(markup)?.[1];

const [onScreen = '', onPaper = ''] = drawingSheet().split('@media print');

/** What the sheet says of a class: each declaration of each rule that names it. */
const said = (name: string, before = '') =>
  [...onScreen.matchAll(/(?<=^@layer base\{|\})([^{}]*)\{((?:url\("[^"]*"\)|[^}])*)\}/g)]
    .filter(([, selectors = '']) =>
      [...selectors.matchAll(/:where\(([^)]*)\)((?:::before)?)/g)].some(
        ([, classes = '', of]) => of === before && classes.split(',').includes(`.${name}`),
      ),
    )
    .map(([, , declarations = '']) => decodeURIComponent(declarations));

test('a drawing of many pages is cut out of its ground by the sheet, in its own size, as all that its lines cover', () => {
  const markup = shown(<p>{flag('low')} Low</p>);
  expect(markup).toMatch(/^<p><svg class="d\w+"><\/svg> Low<\/p>$/);
  const rules = said(maskOf(shown(flag('low'))) ?? '');
  expect(rules).toHaveLength(3);
  expect(rules[0]).toContain('background:currentColor');
  expect(rules).toContain('width:13px;height:14px');
  expect(rules.at(-1)).toMatch(/^clip-path:path\("M1 1h1\.5v13h-1\.5zM[^"]*z"\)$/);
});

test('a mark draws what it begins with itself, as the sheet says, with the colour of its words', () => {
  const markup = shown(<span class="mark flag low">{flag('low')}</span>);
  expect(markup).toMatch(/^<span class="mark flag low m\w+"><\/span>$/);
  const name = / (m\w+)"/.exec(markup)?.[1] ?? '';
  const alone = said(name.replace('m', 'd'));
  expect(said(name, '::before')).toEqual([
    'content:"";display:inline-block;flex:none;forced-color-adjust:preserve-parent-color',
    ...alone,
  ]);
  expect(alone).toHaveLength(3);
});

test('it keeps what its page says of it, and the one that would be heard is as silent as before', () => {
  expect(shown(CHEVRON)).toMatch(/^<svg class="chevron d\w+"><\/svg>$/);
  expect(shown(magnifier(1.5))).toMatch(/^<svg class="d\w+" aria-hidden="true"><\/svg>$/);
});

test('each has a mask or a place in the file; only what has two colours stands in the file', () => {
  const all = SHARED_DRAWINGS.map(shown);
  expect(new Set(all).size).toBe(SHARED_DRAWINGS.length);
  expect(all.flatMap(idsUsed)).toEqual(idsUsed(shown(BRAND)));
  for (const markup of all) {
    const [id] = idsUsed(markup);
    if (id !== undefined) expect(DRAWINGS_FILE.split(`<symbol id="${id}" viewBox="`)).toHaveLength(2);
    else
      expect([markup, said(maskOf(markup) ?? '').filter((rule) => !rule.includes('zoom:')).length]).toEqual([
        markup,
        3,
      ]);
  }
});

test('what has shades is a mask, with its shapes, frame and lines', () => {
  const shaded = SHARED_DRAWINGS.filter((drawing) => String(drawing).includes('opacity='));
  expect(shaded.length).toBeGreaterThan(0);
  for (const drawing of SHARED_DRAWINGS.filter(
    (each) => each !== SHARED_DRAWINGS.find((of) => shown(of) === shown(BRAND)),
  ))
    expect(said(maskOf(shown(drawing)) ?? '').find((rule) => /mask|clip/.test(rule))).toMatch(
      shaded.includes(drawing)
        ? /^mask:url\("data:image\/svg\+xml,<svg xmlns='[^']*' viewBox='0 0 \d+ \d+' fill='none' stroke='currentColor'/
        : /^clip-path:path\("M[^"]*z"\)$/,
    );
});

test('signs of an attitude have one outline, of their largest size, and are made smaller where they stand', () => {
  const of = (size: number) => said(maskOf(shown(attitudeDrawing('growth', size))) ?? '');
  const whole = of(18);
  expect(whole.slice(1)).toEqual(['width:18px;height:18px', expect.stringMatching(/^clip-path:path\("M2 0h14/)]);
  expect(of(16)).toEqual([...whole, 'zoom:.8889']);
  expect(of(14)).toEqual([...whole, 'zoom:.7778']);
});

test('the sign of an attitude is as large on paper as one that the print sheet makes as large', () => {
  expect(readFileSync('src/styles/print.css', 'utf8')).toMatch(
    /\.attitude > svg\[width\] \{\s+width: 11\.5pt;\s+height: 11\.5pt;/,
  );
  const sign = maskOf(shown(attitudeDrawing('growth', 16))) ?? '';
  const [, scale] =
    new RegExp(`:where\\(\\.attitude\\)>:where\\([^)]*\\.${sign}\\b[^{]*\\{zoom:([.\\d]+)\\}`).exec(onPaper) ?? [];
  expect(Number(scale) * 18 * (72 / 96)).toBeCloseTo(11.5, 2);
});

test('what a style sheet would say of a shape stands at the shape: no sheet of a page reaches into the file', () => {
  expect(DRAWINGS_FILE + drawingSheet()).not.toMatch(/class=/);
  expect(decodeURIComponent(drawingSheet())).not.toContain('var(');
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
  expect(strip).toMatch(/<use href="[^"]*" class="unknown"\/><use href="[^"]*" class="growth" x="43"\/>/);
  for (const id of idsUsed(strip)) expect(DRAWINGS_FILE).toContain(`<g id="${id}">`);
});

test('the file’s name says what is in it', () => {
  expect(DRAWINGS_PATH).toMatch(/^assets\/[0-9a-f]{5}\.svg$/);
});
