import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { callRulla } from './call.ts';
import { byHand, checkoutAt } from './loading/git-repository.ts';
import { type Ended, runRulla } from './shell.ts';

const CLOCK = new URL('pinned-clock.mjs', import.meta.url).href;
let folder: string;
let content: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-as-of-'));
  // Committed on 1 September 2026 by the test's own clock.
  content = checkoutAt(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function company(lines: string): Promise<void> {
  const file = path.join(content, 'company.yaml');
  const text = (await readFile(file, 'utf8')).replace(/^(?:asOf|timeZone): .*\n/gm, '');
  await writeFile(file, `${text}${lines}`);
}

/** What a command says when the clock stands at an instant. */
async function saidAt(instant: string, args: string[] = [], environment: Record<string, string> = {}): Promise<Ended> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) });
  try {
    return await callRulla(['person', 'eero-kallas', '--json', '--content', content, ...args], environment);
  } finally {
    vi.useRealTimers();
  }
}

/** The day that it speaks of then. */
async function dayAt(...said: Parameters<typeof saidAt>): Promise<string> {
  const { output, errors } = await saidAt(...said);
  if (output === '') throw new Error(errors);
  return (JSON.parse(output) as { asOf: string }).asOf;
}

test('without any word it is today in Helsinki, and no day of a commit', async () => {
  await company('');
  expect(await dayAt('2026-11-28T21:59:59Z')).toBe('2026-11-28');
  expect(await dayAt('2026-11-28T22:00:00Z')).toBe('2026-11-29');
});

test('it is today in the time zone of the company, wherever the machine is', async () => {
  await company('timeZone: America/New_York\n');
  for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles'])
    expect(await dayAt('2026-11-29T04:59:59Z', [], { TZ: zone })).toBe('2026-11-28');
  expect(await dayAt('2026-11-29T05:00:00Z')).toBe('2026-11-29');
});

test('a clock that is far off is doubted in a sentence, and one out of all years is none', async () => {
  await company('');
  for (const year of [1970, 1999, 2100]) {
    // It is doubted once in a process.
    const { code, errors } = await runRulla(['person', 'eero-kallas', '--json', '--content', content], {
      RULLA_TEST_CLOCK: `${year}-06-01T12:00:00Z`,
      NODE_OPTIONS: `--import=${CLOCK}`,
    });
    expect([code, errors]).toEqual([
      0,
      `The clock of this machine says ${year}-06-01, and so does all that follows. If that is not so, set it, or name the day: --as-of YYYY-MM-DD.\n`,
    ]);
  }
  for (const year of ['1899', '2200'])
    expect(await saidAt(`${year}-06-01T12:00:00Z`)).toMatchObject({
      code: 2,
      output: '',
      errors: `The clock of this machine says ${year}-06-01. Set it, or name the day: --as-of YYYY-MM-DD.\n`,
    });
  expect(await saidAt('2200-06-01T12:00:00Z', ['--as-of', '2026-09-18'])).toMatchObject({ code: 0, errors: '' });
});

test('--as-of comes before RULLA_AS_OF, that before asOf in company.yaml, and that before today', async () => {
  await company('asOf: 2026-09-18\n');
  const now = '2026-11-28T12:00:00Z';
  expect(await dayAt(now)).toBe('2026-09-18');
  expect(await dayAt(now, [], { RULLA_AS_OF: '2026-10-01' })).toBe('2026-10-01');
  expect(await dayAt(now, ['--as-of', '2026-10-02'], { RULLA_AS_OF: '2026-10-01' })).toBe('2026-10-02');
});

test('a shallow clone speaks of the same day as a whole one', async () => {
  await company('');
  byHand(folder, ['add', '-A']);
  byHand(folder, ['commit', '-q', '-m', 'No day'], '2026-01-05T09:00:00Z');
  byHand(folder, ['clone', '-q', '--depth', '1', `file://${folder}`, path.join(folder, 'shallow')]);
  const whole = await dayAt('2026-11-28T12:00:00Z');
  content = path.join(folder, 'shallow', 'plans');
  expect([whole, await dayAt('2026-11-28T12:00:00Z')]).toEqual(['2026-11-28', '2026-11-28']);
});

test('a time zone that is none is told with the one that was meant', async () => {
  content = path.join(folder, 'plans');
  await company('timeZone: Europe/Helsinky\n');
  const { code, errors } = await callRulla(['check', '--content', content, '--language', 'fi']);
  expect(code).toBe(1);
  expect(errors).toMatch(
    /company\.yaml:\d+:1 {2}unknown-time-zone {2}Tuntematon aikavyöhyke\n.*"Europe\/Helsinky".*\n {2}Kirjoita Europe\/Helsinki\.\n/,
  );
});
