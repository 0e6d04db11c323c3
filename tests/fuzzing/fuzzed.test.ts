import { expect, test } from 'vitest';
import { foundBefore, fuzz } from './fuzz.ts';
import { TARGETS } from './targets.ts';

test.each(TARGETS)('$name: what has broken a promise once keeps it now', async (target) => {
  for (const [name, text] of foundBefore(target.name))
    await Promise.resolve(target.tries(text)).catch((error: unknown) => {
      throw new Error(name, { cause: error });
    });
});

test.each(TARGETS)('$name: a few texts at random keep every promise', async (target) => {
  const { runs, kinds } = await fuzz(target, 20_261_129, { runs: target.name === 'import' ? 5 : 40 });
  expect(runs).toBeGreaterThan(4);
  expect(kinds).toBeGreaterThan(1);
});
