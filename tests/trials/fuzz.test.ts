import process from 'node:process';
import { expect, test } from 'vitest';
import { fuzz } from '../fuzzing/fuzz.ts';
import { TARGETS } from '../fuzzing/targets.ts';

/** Minutes for each target; what the handbook names was found in as many as it says. */
const MINUTES = Number(process.env['RULLA_FUZZ_MINUTES'] ?? 1);
const ONLY = process.env['RULLA_FUZZ_ONLY'];
const SEED = Number(process.env['RULLA_FUZZ_SEED'] ?? Date.now() % 1_000_000_000);

test.each(TARGETS.filter(({ name }) => ONLY === undefined || name === ONLY))(
  `$name, ${MINUTES} minutes of texts at random`,
  async (target) => {
    process.stderr.write(`${target.name}: seed ${SEED}\n`);
    const { runs, kinds } = await fuzz(target, SEED, { ms: MINUTES * 60_000 });
    process.stderr.write(`${target.name}: ${runs} texts, ${kinds} different things happened\n`);
    expect(runs).toBeGreaterThan(0);
  },
);
