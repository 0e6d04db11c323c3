import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '#domain/checks/problem.ts';
import { BodyReader } from '#loading/body/body-reader.ts';
import { readFolder } from '#loading/disk.ts';
import { readOne } from '#loading/one-file.ts';
import { schemasIn } from '#loading/read-text.ts';
import { describe as inWords } from '#problems/described-problem.ts';
import { LANGUAGES } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import { MARKDOWN, NAUGHTY, YAML } from '../hostile/corpus.ts';
import { fill, filesOfDemo, partsOf } from '../hostile/hostile-company.ts';
import { runRulla } from '../shell.ts';

const SOUND = fileURLToPath(new URL('../problems/sound', import.meta.url));
const schemas = schemasIn({ code: 'EUR', decimals: 2 });
let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'rulla-hostile-trial-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Of each kind of file the longest of the demo, which uses most fields. */
function longestOfKinds(): ReturnType<typeof filesOfDemo> {
  const byKind = Map.groupBy(filesOfDemo(), ({ kind }) => kind);
  return [...byKind.values()].flatMap((files) =>
    files.toSorted((a, b) => statSync(b.path).size - statSync(a.path).size).slice(0, 1),
  );
}

/** What a message says where nobody thought of a case. */
const OWN_SLIPS = /undefined|\[object|NaN/;

/**
 * Holds that each problem says where it is, what it is and how it is mended, in words that nobody wrote for a machine.
 */
function expectTold(problems: readonly Problem[], of: string): void {
  for (const problem of problems) {
    expect(Math.min(problem.place.line, problem.place.column), of).toBeGreaterThan(0);
    for (const language of LANGUAGES) {
      const { what, cure } = inWords(problem, { t: messagesFor(language), format: undefined, folder: '' });
      // A text that is quoted may be one of these itself.
      if (!OWN_SLIPS.test(`${of}${problem.place.file}`)) expect(`${what} ${cure}`, of).not.toMatch(OWN_SLIPS);
      expect(`${what} ${cure}`, of).not.toMatch(/\n\s+at /);
      expect(Math.min(what.length, cure.length), of).toBeGreaterThan(3);
    }
  }
}

describe('read, or refused in words', () => {
  let bodies: BodyReader;
  beforeAll(() => {
    bodies = new BodyReader();
  });
  afterAll(() => bodies.close());

  async function read(kind: Parameters<typeof readOne>[0]['kind'], file: string, text: string): Promise<Problem[]> {
    const at = path.join(scratch, 'file');
    writeFileSync(at, text);
    const one = readOne({ kind, id: 'north-oy', file, path: at }, schemas, bodies);
    bodies.flush();
    const problems = [...one.problems, ...((await one.body)?.problems ?? [])];
    if (!one.file && kind !== 'method') expect(problems.length, text).toBeGreaterThan(0);
    expectTold(problems, text);
    return problems;
  }

  test('every text of the corpus in every field of every kind of file that takes a text', async () => {
    let fields = 0;
    for (const { kind, file, path: at } of longestOfKinds()) {
      const text = readFileSync(at, 'utf8');
      const { document, body } = partsOf(text, file);
      for (const naughty of NAUGHTY) {
        fill(
          kind,
          document,
          () => naughty,
          () => fields++,
        );
        const written = document.toString({ lineWidth: 0 });
        await read(kind, file, body === undefined ? written : `---\n${written}---\n`);
      }
    }
    process.stdout.write(`${NAUGHTY.length} texts, ${fields} times in a field\n`);
    expect(fields).toBeGreaterThan(100_000);
  });

  test('every example of CommonMark, every document of the YAML suite and every text as the body of a plan and of a page', async () => {
    for (const text of [...MARKDOWN, ...YAML, ...NAUGHTY]) {
      await read('account', 'accounts/north-oy.mdx', `---\nname: a\nsegment: key\nkam: petri\n---\n\n${text}\n`);
      await read('handbook', 'handbook/en/a.mdx', `---\ntitle: a\nsummary: b\norder: 5\n---\n\n${text}\n`);
    }
  });

  test('every document of the YAML suite and every text as the fields of a plan, of a segment and as a whole file', async () => {
    for (const text of [...YAML, ...NAUGHTY, ...MARKDOWN]) {
      await read('account', 'accounts/north-oy.mdx', `---\n${text}\n---\n`);
      await read('account', 'accounts/north-oy.mdx', text);
      await read('segment', 'segments/key.yaml', text);
      await read('company', 'company.yaml', `name: ${text}`);
    }
  });

  test('every text in every cell of actuals, quoted and bare', async () => {
    for (const text of NAUGHTY)
      for (const cell of [text, `"${text.replaceAll('"', '""')}"`])
        for (const row of [
          `${cell},2026-07,1.00,a,b`,
          `a,${cell},1.00,a,b`,
          `a,2026-07,${cell},a,b`,
          `a,2026-07,1,${cell},b`,
        ])
          await read('actuals', 'actuals/sales.csv', `account,month,amount,salesperson,offering\n${row}\n`);
  });

  test('every text as the name of a file, where the disk takes it', async () => {
    const folder = path.join(scratch, 'names');
    const written: string[] = [];
    for (const folderOf of ['accounts', 'segments', 'team', 'actuals', 'snapshots', 'handbook/en'])
      for (const text of NAUGHTY) {
        const name = `${text.replaceAll('/', '∕').replaceAll('\0', '').slice(0, 60)}.mdx`;
        mkdirSync(path.join(folder, folderOf), { recursive: true });
        writeFileSync(path.join(folder, folderOf, name), 'x');
        written.push(name);
      }
    const { problems, files } = await readFolder(folder);
    expectTold(problems, 'names');
    expect(problems.length).toBeGreaterThan(written.length / 2);
    expect(files).toEqual([]);
    const { code, errors } = await runRulla(['check', '--content', folder]);
    expect(code).toBe(1);
    expect(errors).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|^\s+at .*:\d+:\d+\)?$/m,
    );
  });

  test('every text as an argument of a command is answered in a line, and nothing is written', async () => {
    for (const text of NAUGHTY.filter((_, at) => at % 90 === 0).filter((each) => !each.includes('\0')))
      for (const args of [
        ['check', '--content', text],
        ['person', text, '--content', SOUND],
        ['joint-plan', text, '--out', path.join(scratch, 'a.html'), '--content', SOUND],
      ]) {
        const { code, errors } = await runRulla(args);
        expect(code, errors).toBe(2);
        expect(errors).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
      }
    expect(readdirSync(scratch)).not.toContain('a.html');
  });
});
