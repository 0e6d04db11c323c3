import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runRulla } from '../shell.ts';

// What is asked of Windows and macOS that can be seen without either: names, paths, shells, line ends.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DEMO = path.join(ROOT, 'content');
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '');
/** The code that a package has. */
const CODE = FILES.filter(
  (file) =>
    /^(?:src|scripts|create-rulla)\/.*\.(?:tsx?|mjs)$/.test(file) &&
    !/^scripts\/(?:bench|mutate|test|quick|trials|renew)/.test(file),
);
const DAY = ['--as-of', '2026-09-18'];

describe('every file of this repository and of a new company', () => {
  test('has a name that Windows takes, and that no other file has in other letters', () => {
    const refused = FILES.filter(
      (file) =>
        /[<>:"|?*\\]/.test(file) ||
        file.split('/').some((part) => /[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part)),
    );
    expect(refused).toEqual([]);
    expect(new Set(FILES.map((file) => file.toLowerCase().normalize('NFC'))).size).toBe(FILES.length);
  });

  test('comes to a checkout with the line ends that it was written with', () => {
    const template = readFileSync(path.join(ROOT, 'scripts/company/templates/all/.gitattributes'), 'utf8');
    expect(template).toMatch(/^\* text=auto eol=lf$/m);
  });
});

describe('the code of the package', () => {
  const found = (pattern: RegExp) => CODE.filter((file) => pattern.test(readFileSync(path.join(ROOT, file), 'utf8')));

  test('starts programs without a shell', () => {
    expect(CODE.length).toBeGreaterThan(600);
    expect(found(/\bshell: true|import \{[^}]*\bexec(?:Sync)?\b[^}]*\} from 'node:child_process'/)).toEqual([]);
  });

  test('names no place that only one system has, but beside those of others', () => {
    expect(found(/['"`]\/(?:tmp|var|home|usr|dev)\b/).filter((file) => file !== 'scripts/shell/chromium.ts')).toEqual(
      [],
    );
    const chromium = readFileSync(path.join(ROOT, 'scripts/shell/chromium.ts'), 'utf8');
    expect(chromium).toMatch(/win32|Program Files/);
    expect(chromium).toMatch(/darwin|\/Applications/);
  });

  test('imports files by addresses, since a path with a drive is none', () => {
    expect(found(/\bimport\(\s*path\./)).toEqual([]);
  });
});

describe('content with the line ends of Windows', () => {
  let all: string;
  let windows: string;
  beforeAll(() => {
    all = mkdtempSync(path.join(tmpdir(), 'rulla-windows-'));
    windows = path.join(all, 'content');
    cpSync(DEMO, windows, { recursive: true, filter: (file) => path.basename(file) !== 'handbook' });
    for (const name of readdirSync(windows, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(windows, name);
      // A seal is kept as it was written, by .gitattributes too.
      if (!statSync(file).isFile() || !/\.(?:mdx|yaml|csv)$/.test(name)) continue;
      writeFileSync(file, readFileSync(file, 'utf8').replace(/\r?\n/g, '\r\n'));
    }
  });
  afterAll(() => rmSync(all, { recursive: true, force: true }));

  test('is checked as the same content, place by place', async () => {
    const of = async (folder: string) => {
      const { output } = await runRulla(['check', '--content', folder, '--all', '--format', 'json', ...DAY]);
      return (
        JSON.parse(output) as { problems: { file: string; line: number; column: number; rule: string }[] }
      ).problems.map(
        ({ file, line, column, rule }) => `${file.replace(/^.*?content\//, '')}:${line}:${column} ${rule}`,
      );
    };
    const told = await of(windows);
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual(await of(DEMO));
  });

  test('differs from it in nothing that counts', async () => {
    const { code, output } = await runRulla(['diff', DEMO, windows, '--format', 'json', ...DAY]);
    const { isNothingThatCounts } = JSON.parse(output) as { isNothingThatCounts: boolean };
    expect([code, isNothingThatCounts]).toEqual([0, true]);
  });

  test('keeps them when it is put into the usual form', async () => {
    const plan = path.join(windows, 'accounts/havulinna-paper.mdx');
    const before = readFileSync(plan, 'utf8');
    const swapped = before.replace(/^(name: .*\r\n)(lang: .*\r\n|segment: .*\r\n)/m, '$2$1');
    expect(swapped).not.toBe(before);
    writeFileSync(plan, swapped);
    const format = await runRulla(['format', '--content', windows]);
    expect(format.output).toContain('1 of ');
    expect(readFileSync(plan, 'utf8')).toBe(before);
  });

  test('is added to by new in the form of its line ends, or whole in its own', async () => {
    expect(
      (await runRulla(['new', 'account', 'north-oy', '--name', 'North Oy', '--content', windows, ...DAY])).code,
    ).toBe(0);
    const text = readFileSync(path.join(windows, 'accounts/north-oy.mdx'), 'utf8');
    expect(text.includes('\r\n') && /[^\r]\n/.test(text)).toBe(false);
    expect((await runRulla(['check', '--content', windows, ...DAY])).code).toBe(0);
  });
});
