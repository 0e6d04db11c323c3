import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callRulla } from '../call.ts';

const SAMPLE = path.join(import.meta.dirname, '../sample-company/content');
let shop: string;
let content: string;
let plan: string;
let out: string;
beforeEach(() => {
  shop = mkdtempSync(path.join(tmpdir(), 'rulla-joint-'));
  content = path.join(shop, 'content');
  cpSync(SAMPLE, content, { recursive: true });
  plan = path.join(content, 'accounts/havulinna-paper.mdx');
  out = path.join(shop, 'plan.html');
});
afterEach(() => rmSync(shop, { recursive: true, force: true }));

function jointPlan(...args: string[]) {
  return callRulla(['joint-plan', 'havulinna-paper', '--content', content, '--as-of', '2026-09-18', ...args]);
}

/** Marks the one promise of the sample plan as shared, in the words given. */
function share(promise: string): void {
  writeFileSync(
    plan,
    readFileSync(plan, 'utf8').replace('promise: Pilot report', `promise: ${promise}\n    shared: true`),
  );
}

describe('npm run joint-plan', () => {
  test('writes one file with what is shared, in the language asked for, and nothing of the rest', async () => {
    share('Pilot report by Friday');
    expect(await jointPlan('--out', out, '--language', 'fi')).toEqual({
      code: 0,
      errors: '',
      output: `Kirjoitettu: ${out}\n`,
    });
    const written = readFileSync(out, 'utf8');
    expect(written).toContain('<html lang="fi"');
    expect(written).toContain('Pilot report by Friday');
    expect(written).not.toMatch(/Eero Kallas|Meritar|Procurement moves|Screens are washed/);
    expect(readdirSync(shop).sort()).toEqual(['content', 'plan.html']);
  });

  test('writes the same bytes each time', async () => {
    share('Pilot report by Friday');
    await jointPlan('--out', out);
    const again = out.replace('.html', '-again.html');
    await jointPlan('--out', again);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  });

  test('writes nothing while nothing is shared, and says how something becomes shared', async () => {
    const { code, errors } = await jointPlan('--out', out);
    expect([code, existsSync(out)]).toEqual([2, false]);
    expect(errors).toContain('Nothing in the plan of Havulinna Paper is shared with the customer');
  });

  test('writes nothing while a shared text names another customer', async () => {
    share('The same report that Meritar Foods gets');
    const { code, errors } = await jointPlan('--out', out);
    expect([code, existsSync(out)]).toEqual([1, false]);
    expect(errors).toContain('a shared text names Meritar Foods.');
  });

  test('records in the plan that the customer confirmed it, and changes nothing else there', async () => {
    share('Pilot report by Friday');
    const before = readFileSync(plan, 'utf8');
    expect(await jointPlan('--confirmed', '2026-09-15', '--by', 'Mill manager: north')).toMatchObject({
      code: 0,
      errors: '',
    });
    const lines = readFileSync(plan, 'utf8').split('\n');
    expect(lines.filter((line) => !before.split('\n').includes(line)).join('\n')).toBe(
      'customerConfirmed:\n  on: 2026-09-15\n  by: "Mill manager: north"',
    );
    // Again, later: the day is replaced, not added.
    expect((await jointPlan('--confirmed', '2026-09-16', '--by', 'Mill manager', '--out', out)).code).toBe(0);
    expect(readFileSync(plan, 'utf8')).toContain('customerConfirmed:\n  on: 2026-09-16\n  by: Mill manager\n');
    expect(readFileSync(plan, 'utf8').split('\n')).toHaveLength(lines.length);
    expect(readFileSync(out, 'utf8')).toContain('16 Sep 2026, Mill manager');
  });

  test.each([
    [['--confirmed', '2026-09-15'], 'A confirmation has a day and a role'],
    [['--confirmed', '15.9.2026', '--by', 'Mill manager'], '"15.9.2026" is not a day'],
    [['--confirmed', '2026-09-15', '--by', 'eero kallas'], 'is a person’s name'],
    [['--confirmed', '2026-09-15', '--by', 'Mill manager Eero Kallas'], 'is a person’s name'],
    [['--confirmed', '2026-09-15', '--by', 'Eero  Kallas'], 'is a person’s name'],
    [[], 'Where to?'],
  ])('does not guess: %j', async (args, said) => {
    const before = readFileSync(plan, 'utf8');
    const { code, errors } = await jointPlan(...args);
    expect(code).toBe(2);
    expect(errors.replace("person's", 'person’s')).toContain(said);
    expect(readFileSync(plan, 'utf8')).toBe(before);
  });
});
