import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRulla } from '../shell.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const PRELOAD = new URL('../made-up-fault.mjs', import.meta.url).href;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-own-fault-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.for(['build', 'start'])(
  'a page that cannot be printed ends %s in a sentence that names its plan',
  async (command) => {
    const out = path.join(folder, command);
    const { code, output, errors } = await runRulla(
      [command, '--content', SAMPLE, '--out', out, '--as-of', '2026-09-18'],
      {
        RULLA_TEST_FAULT: 'src/views/account/header.ts#headerOf',
        NODE_OPTIONS: `--import=${PRELOAD}`,
        RULLA_LEAVE_OUT: 'search,handbook',
      },
    );
    expect(code).toBe(2);
    expect(errors).toMatch(
      /^Rulla stopped at a fault of its own: Expected a whole number of cents, got 12\.5 \(north-oy, 2027-Q3\)\.\nIt was at work on the page en\/accounts\/[\w-]+\/\.\nPlease report it /,
    );
    expect(`${output}${errors}`).not.toMatch(/\n\s+at /);
    expect((await readdir(folder)).filter((name) => name.includes(command))).toEqual([]);
  },
);
