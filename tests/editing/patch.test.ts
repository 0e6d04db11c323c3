import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { patchOf } from '#editing/patch.ts';
import { byHand } from '../loading/git-repository.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-patch-'));
  byHand(folder, ['init', '-q', '-b', 'main']);
  byHand(folder, ['config', 'core.autocrlf', 'false']);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const BY = { name: 'Åsa Öberg, sales', email: 'asa@kaarnavesi.example' };
const rest = {
  by: BY,
  subject: 'Order in November: € 35k less',
  words: 'The mill’s board meets in November.\n--- not the end\nFrom here on: 2027.',
  date: 'Tue, 22 Sep 2026 14:02:00 +0000',
};

/** Commits a text, lets `git am` take the patch to another one, and gives back what stands there. */
function taken(file: string, before: string, after: string): string {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, before);
  byHand(folder, ['add', '-A']);
  byHand(folder, ['commit', '-q', '--allow-empty', '-m', 'Before']);
  const patch = patchOf({ file, before, after, ...rest });
  if (patch === undefined) return before;
  writeFileSync(path.join(folder, '.git/edit.patch'), patch);
  byHand(folder, ['am', '-q', '--keep-cr', '.git/edit.patch']);
  return readFileSync(place, 'utf8');
}

describe('a patch', () => {
  test('is taken by git am, with who, when and why', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\n';
    expect(taken('content/accounts/havulinna-paper.mdx', before, before.replace('d', 'D €'))).toBe(
      'a\nb\nc\nD €\ne\nf\ng\n',
    );
    expect(byHand(folder, ['log', '-1', '--format=%an <%ae>%n%ad%n%s%n%b', '--date=iso-strict']).split('\n')).toEqual(
      [
        'Åsa Öberg, sales <asa@kaarnavesi.example>',
        '2026-09-22T14:02:00+00:00',
        'Order in November: € 35k less',
        'The mill’s board meets in November.',
        ' --- not the end',
        ' From here on: 2027.',
      ].map((line) =>
        line.startsWith('2026') ? (expect.stringMatching(/^2026-09-22T14:02:00(?:Z|\+00:00)$/) as string) : line,
      ),
    );
  });

  test.each([
    ['the first line', 'a\nb\n', 'x\nb\n'],
    ['the last line, without a line end', 'a\nb', 'a\nc'],
    ['a line end that comes', 'a\nb', 'a\nb\n'],
    ['lines that come at the end', 'a\n', 'a\nb\nc\n'],
    ['lines that go', 'a\nb\nc\n', 'a\n'],
    ['Windows line ends', 'a\r\nb\r\nc\r\n', 'a\r\nB\r\nc\r\n'],
    ['a file with letters of other languages in its name', 'a\n', 'b\n'],
  ])('changes %s', (name, before, after) => {
    expect(taken(name.startsWith('a file') ? 'content/ä "x".yaml' : 'plan.mdx', before, after)).toBe(after);
  });

  test('makes a file that was not there', () => {
    const text = '---\nof: havulinna-paper\n---\n\nText.\n';
    const file = 'content/reviews/2026-Q3/havulinna-paper.mdx';
    byHand(folder, ['commit', '-q', '--allow-empty', '-m', 'Before']);
    writeFileSync(
      path.join(folder, '.git/edit.patch'),
      patchOf({ file, before: undefined, after: text, ...rest }) ?? '',
    );
    byHand(folder, ['am', '-q', '--keep-cr', '.git/edit.patch']);
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe(text);
  });

  test('of nothing is none', () => {
    expect(patchOf({ file: 'a', before: 'x\n', after: 'x\n', ...rest })).toBeUndefined();
  });

  test('of any two texts gives the later one', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '', '-- ', '--- x', '+y', '@@', 'From me'), { minLength: 1, maxLength: 12 })
      .map((lines) => `${lines.join('\n')}\n`);
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(taken('plan.mdx', before, after)).toBe(after);
      }),
      { numRuns: 25 },
    );
  });
});
