import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { chosenTests, chosenTrials, opensBrowser, recordingTests } from '../scripts/shell/test-files.ts';
import { runRulla } from './shell.ts';

/** A browser that is not there: whoever looks for one says so and ends. */
const NO_BROWSER = { RULLA_CHROMIUM: '/nowhere/chromium', CI: '' };

test('tests that open no browser look for none, fetch none and install none', async () => {
  const { code, output, errors } = await runRulla(['test', 'domain/money'], NO_BROWSER);
  expect(errors).not.toContain('Chromium');
  expect([code, output.trimEnd().split('\n').at(-1)]).toEqual([0, expect.stringMatching(/^\d+ passed, 0 failed$/)]);
});

test('tests that open one look for it before they begin', async () => {
  expect(await runRulla(['test', 'browser/without-script'], NO_BROWSER)).toEqual({
    code: 2,
    output: '',
    errors: 'RULLA_CHROMIUM names /nowhere/chromium, but there is no such file.\n',
  });
});

test('a file opens a browser when it is among those of the browser or takes the one that they share', async () => {
  const opening = [];
  for (const file of await chosenTests([])) if (await opensBrowser(file)) opening.push(file);
  expect(opening.filter((file) => !file.startsWith('tests/browser/'))).toEqual([
    'tests/search/finding.test.ts',
    'tests/site/large-figures.test.ts',
    'tests/site/many-accounts.test.ts',
  ]);
  expect(opening.length).toBeGreaterThan(10);
});

test('a filter that finds nothing is told, with the nearest name that there is', async () => {
  await expect(chosenTests(['domian'])).rejects.toThrow(
    'No test file has "domian" in its path. Did you mean domain? The tests are laid out like src: npm test -- domain/budget',
  );
  expect(await chosenTests(['Domain/Money'])).toContain('tests/domain/money/money.test.ts');
});

test('trials are no part of all tests, and one that is not there is told with those that are', async () => {
  expect((await chosenTests([])).filter((file) => file.startsWith('tests/trials/'))).toEqual([]);
  await expect(chosenTrials(['nowhere'])).rejects.toThrow(/^No test file has "nowhere" in its path\. There are: /);
});

test.for(['-u', '--update'])('npm test -- %s names the command that renews', async (option) => {
  expect(await runRulla(['test', option])).toEqual({
    code: 2,
    output: '',
    errors: 'Tests renew nothing by the way. To write the recorded messages anew: npm run renew\n',
  });
});

test('renewing reaches every test that records, and each of them names it when it fails', async () => {
  const files = await recordingTests();
  expect(files).toContain('tests/problems/gallery.test.ts');
  expect(files.length).toBeGreaterThan(2);
  for (const file of files)
    expect(readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8')).toMatch(
      /,\s*RENEW,?\s*\)\s*\.toMatchFileSnapshot\(/,
    );
});
