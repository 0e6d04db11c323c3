import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readFolder } from '#loading/disk.ts';
import { characterFaults } from '#loading/characters.ts';
import { readText, schemasIn, type TextKind } from '#loading/read-text.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DEMO = path.join(ROOT, 'content');
const schemas = schemasIn({ code: 'EUR', decimals: 2 });

test('a text in the hand is read as the file on the disk, for every file of the demo', async () => {
  const { files } = await readFolder(DEMO, 'problems');
  const texts = files.filter(({ kind }) => kind !== 'actuals' && kind !== 'snapshot');
  expect(texts.length).toBeGreaterThan(40);
  for (const one of texts) {
    const text = readFileSync(path.join(DEMO, one.source.file), 'utf8');
    const read = readText(one.kind as TextKind, one.id, one.source.file, text, schemas);
    expect(read.problems).toEqual([]);
    expect(read.file).toMatchObject({
      ...one,
      ...('body' in one && { body: [] }),
      ...('headings' in one && { headings: [] }),
    });
  }
});

test('a fault has the place and the words that the check gives', () => {
  const text =
    '---\nname: North\nsegment: key\nkam: petri\nbudget:\n  - confidence: sure\n    sales: { 2026-Q4: 95.000 }\n---\n';
  const { problems, file } = readText('account', 'north', 'accounts/north.mdx', text, schemas);
  expect(file).toBeUndefined();
  expect(problems.map(({ rule, place }) => `${rule} ${place.file}:${place.line}:${place.column}`)).toEqual([
    'amount-decimals accounts/north.mdx:7:14',
    'unknown-value accounts/north.mdx:6:5',
  ]);
  expect(characterFaults('a\u200bb', 'x.mdx')).toMatchObject([
    { rule: 'forbidden-character', facts: { code: 'U+200B' } },
  ]);
});

/** A build finds the languages and writes them out in the place of this one. */
const WRITTEN_OUT = 'src/words/language-folders.ts';

test('what reads a text, splices it and makes its forms needs neither disk nor any other part of Node', () => {
  const seen = new Set<string>();
  const fromNode: string[] = [];
  const follow = (file: string) => {
    if (seen.has(file) || file === WRITTEN_OUT || !file.endsWith('.ts')) return;
    seen.add(file);
    const code = readFileSync(path.join(ROOT, file), 'utf8');
    for (const [, target = ''] of code.matchAll(/^(?:import|export) (?!type)[^;]*?from '([^']+)'/gm)) {
      if (target.startsWith('node:') || target === 'csv-parse') fromNode.push(`${file}: ${target}`);
      else if (target.startsWith('#')) follow(`src/${target.slice(1)}`);
      else if (target.startsWith('.')) follow(path.posix.join(path.posix.dirname(file), target));
    }
    if (/\bBuffer\b/.test(code.replace(/\/\*[\s\S]*?\*\//g, ''))) fromNode.push(`${file}: Buffer`);
  };
  follow('src/loading/read-text.ts');
  follow('src/loading/assemble.ts');
  follow('src/loading/characters.ts');
  for (const name of readdirSync(path.join(ROOT, 'src/editing'))) follow(`src/editing/${name}`);
  expect(seen.size).toBeGreaterThan(60);
  expect(fromNode).toEqual([]);
});
