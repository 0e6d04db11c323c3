import { expect, test } from 'vitest';
import { ALIASES, EXPORT_KINDS, REQUIRED } from '#importing/reading/aliases.ts';
import { recogniseColumns } from '#importing/reading/columns.ts';

test.each(EXPORT_KINDS)('every heading that %s may have is written as the import looks for it', (kind) => {
  const unheard = Object.values(ALIASES[kind])
    .flat(2)
    .filter((heading) => recogniseColumns(kind, [heading], {}).columns.size === 0);
  expect(unheard).toEqual([]);
});

test.each(EXPORT_KINDS)('no field of %s lists a heading twice', (kind) => {
  const twice = Object.entries(ALIASES[kind]).flatMap(([field, groups]) =>
    groups.flat().flatMap((heading, at, all) => (all.indexOf(heading) < at ? [`${field}: ${heading}`] : [])),
  );
  expect(twice).toEqual([]);
});

test('what a file cannot do without has headings', () => {
  for (const kind of EXPORT_KINDS)
    for (const field of (REQUIRED[kind] as string[][][]).flat(2)) expect(ALIASES[kind]).toHaveProperty(field);
});
