import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { imports, layers, type Import } from './layers.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Which other layers each layer may know, from the inmost outwards: none looks back at one that stands below it. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  jsx: [],
  styles: [],
  charts: ['domain'],
  search: ['domain', 'words'],
  words: ['domain'],
  problems: ['domain', 'words'],
  writing: [],
  faults: [],
  loading: ['domain', 'words', 'faults'],
  views: ['domain', 'charts', 'search', 'words', 'problems', 'handbook'],
  data: ['domain', 'words', 'views', 'writing'],
  editing: ['domain', 'words', 'loading', 'writing'],
  importing: ['domain', 'words', 'loading', 'writing'],
  forgetting: ['domain'],
  handwritten: ['domain', 'words', 'loading', 'editing'],
  drafts: ['domain', 'words', 'problems', 'writing', 'views', 'handwritten'],
  components: ['jsx', 'domain', 'charts', 'search', 'words', 'problems', 'views', 'data', 'editing', 'styles'],
  browser: ['jsx', 'domain', 'search', 'words', 'problems', 'loading', 'views', 'editing', 'components'],
  site: ['domain', 'words', 'problems', 'faults', 'writing', 'loading', 'views', 'editing', 'styles'],
  layouts: ['jsx', 'domain', 'views', 'editing', 'components', 'styles', 'site'],
  indexing: ['domain', 'search', 'words', 'writing', 'views', 'site'],
  reuse: ['domain', 'views'],
  printing: ['domain', 'faults', 'writing', 'words', 'views', 'editing', 'drafts', 'data', 'components', 'layouts'],
  pages: ['views', 'components', 'layouts', 'site', 'printing'],
};
/** The only package that planning rules may use. */
const PACKAGES_OF_DOMAIN = ['zod'];

test('every layer is known to this test, and has imports that it can see', () => {
  expect(layers.filter((layer) => !Object.hasOwn(MAY_KNOW, layer))).toEqual([]);
  expect(imports.length).toBeGreaterThan(200);
});

test('arrows between layers point inwards', () => {
  const wrong = imports.filter(({ layer, target }) => {
    const reached = /^#([a-z]+)\//.exec(target)?.[1];
    return reached !== undefined && reached !== layer && !(MAY_KNOW[layer] ?? []).includes(reached);
  });
  expect(wrong).toEqual([]);
});

test('a layer is crossed by its name, never by dots', () => {
  const wrong = imports.filter(
    ({ file, layer, target }) =>
      target.startsWith('.') && !path.posix.join(path.posix.dirname(file), target).startsWith(`src/${layer}/`),
  );
  expect(wrong).toEqual([]);
});

test('the domain knows nobody: no Node, no Astro, no package but zod', () => {
  const wrong = imports.filter(
    ({ layer, target }) => layer === 'domain' && !target.startsWith('.') && !PACKAGES_OF_DOMAIN.includes(target),
  );
  expect(wrong).toEqual([]);
});

test('the domain reads no clock and no environment', () => {
  const reading = readdirSync(path.join(ROOT, 'src/domain'), { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') &&
      /\bDate\.now\(|new Date\(\)|\bprocess\.|Math\.random\(/.test(
        readFileSync(path.join(ROOT, 'src/domain', name), 'utf8'),
      ),
  );
  expect(reading).toEqual([]);
});

/** Files of which each leads to the next by its imports and the last to the first; none when there is no way back. */
function circleAmong(imported: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    const circle =
      (imported.get(file) ?? []).map((next) => walk(next, [...way, file])).find(({ length }) => length > 0) ?? [];
    done.add(file);
    return circle;
  };
  return [...imported.keys()].map((file) => walk(file, [])).find(({ length }) => length > 0) ?? [];
}

test('no files import each other in a circle, not even for their types', () => {
  const reached = ({ file, target }: Import) =>
    target.startsWith('#') ? `src/${target.slice(1)}` : path.posix.join(path.posix.dirname(file), target);
  const imported = Map.groupBy(
    imports.filter(({ target }) => /^[#.]/.test(target)),
    ({ file }) => file,
  );
  expect(circleAmong(new Map([...imported].map(([file, own]) => [file, own.map(reached)])))).toEqual([]);
});

test('the test itself sees a circle', () => {
  expect(
    circleAmong(
      new Map([
        ['plan.ts', ['people.ts', 'money.ts']],
        ['money.ts', []],
        ['people.ts', ['team.ts']],
        ['team.ts', ['people.ts']],
      ]),
    ),
  ).toEqual(['people.ts', 'team.ts', 'people.ts']);
});

test('no two layers look at each other', () => {
  const back = Object.entries(MAY_KNOW).filter(([layer, known]) =>
    known.some((other) => MAY_KNOW[other]?.includes(layer)),
  );
  expect(back).toEqual([]);
});

/** What of the domain a part may ask: closed lists, and what saves work; all else is handed down by its view. */
const ASKED_BY_PARTS = ['#domain/plan/vocabulary.ts', '#domain/once-per.ts', '#domain/reads.ts'];

test('a part prints what its view hands down: it works nothing out by the planning rules', () => {
  const wrong = imports.filter(
    ({ layer, target, isTypes }) =>
      layer === 'components' && target.startsWith('#domain/') && !isTypes && !ASKED_BY_PARTS.includes(target),
  );
  expect(wrong).toEqual([]);
});
