import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callRulla } from '../call.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-ours-'));
  await cp(fileURLToPath(new URL('../sample-company/content', import.meta.url)), folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (...args: string[]) => callRulla(['new', ...args, '--content', folder]);
const text = (file: string) => readFile(path.join(folder, file), 'utf8');

test('a unit, a person in it and a goal are begun one after the other, and the check passes', async () => {
  expect(await start('unit', 'baltics', '--name', 'Baltics')).toMatchObject({ code: 0, errors: '' });
  expect(await start('person', 'anna-tamm', '--name', 'Anna Tamm', '--unit', 'baltics')).toMatchObject({
    code: 0,
    errors: '',
  });
  expect(await start('person', 'jaan-kask', '--unit', 'baltics', '--function', 'service')).toMatchObject({ code: 0 });
  expect(await text('team/baltics.yaml')).toMatch(
    /^name: Baltics\norder: \d+\npeople:\n[\s\S]*anna-tamm[\s\S]*jaan-kask/,
  );
  const before = await text('company.yaml');
  expect(await start('goal', 'g3', '--name', 'Twice the service by 2030')).toMatchObject({ code: 0, errors: '' });
  const lines = (await text('company.yaml')).split('\n');
  expect(lines.filter((line) => !before.split('\n').includes(line)).join('\n')).toMatch(
    /id: g3[\s\S]*Twice the service by 2030/,
  );
  expect(before.split('\n').filter((line) => !lines.includes(line))).toEqual([]);
  expect(await callRulla(['check', '--content', folder])).toMatchObject({ code: 0, errors: '' });
});

test('what is there already, and a unit or function that is not, is a sentence', async () => {
  const answer = async (...args: string[]) => {
    const { code, errors } = await start(...args);
    expect(code).toBe(2);
    return errors.trim();
  };
  expect(await answer('goal', 'g1')).toBe('The goal g1 is there already: company.yaml.');
  expect(await answer('person', 'petri-salmela')).toMatch(/^The person petri-salmela is there already: team\//);
  expect(await answer('person', 'anna-tamm', '--unit', 'nowhere-at-all')).toMatch(
    /^There is no unit "nowhere-at-all"\./,
  );
  expect(await answer('person', 'anna-tamm', '--function', 'chef')).toMatch(
    /^"chef" is not a function here\. Write one of: sales, /,
  );
  expect(await answer('unit', 'North East')).toMatch(/^"North East" cannot be an id\./);
});
