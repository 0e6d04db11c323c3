import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findFiles } from '#loading/found-files.ts';
import { messagesFor } from '#words/messages.ts';
import { textOf } from '#problems/described-problem.ts';

const plans = mkdtempSync(path.join(tmpdir(), 'rulla-elsewhere-'));
mkdirSync(path.join(plans, 'content/accounts'), { recursive: true });
mkdirSync(path.join(plans, 'empty'));
writeFileSync(path.join(plans, 'content/company.yaml'), 'name: Kaarnavesi Oy\ncurrency: EUR\n');
afterAll(() => rmSync(plans, { recursive: true }));

const cureOf = (folder: string, language: 'en' | 'fi') => {
  const missing = findFiles(path.join(plans, folder)).problems.find(({ rule }) => rule === 'company-missing');
  return missing && textOf(missing, messagesFor(language), undefined).cure;
};

test.each([
  ['en', '.', 'It is in the folder content/ of this one: name that one with --content.'],
  ['en', 'content/accounts', 'It is in the folder above: name that one with --content.'],
  ['fi', '.', 'Se on tämän alla kansiossa content/: nimeä se valitsimella --content.'],
  ['fi', 'content/accounts', 'Se on tämän yläpuolella olevassa kansiossa: nimeä se valitsimella --content.'],
] as const)('whoever names a folder beside the content is told where that is, in %s: %s', (language, folder, cure) => {
  expect(cureOf(folder, language)).toBe(cure);
});

test('where there is no company.yaml near, one is to be added', () => {
  expect(cureOf('empty', 'en')).toMatch(/^Add company\.yaml/);
});
