import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { BodyReader } from '#loading/body/body-reader.ts';
import type { BodyTask } from '#loading/body/body-read.ts';
import { inWords } from '../problems/faults.ts';

let reader: BodyReader | undefined;
afterEach(() => reader?.close());

/** Reads bodies without the guard that stands before the parser. */
function readAll(texts: string[], limits: ConstructorParameters<typeof BodyReader>[0] = { cpuMs: 300 }) {
  const own = new BodyReader(limits);
  reader = own;
  const reads = texts.map(async (text, at) => {
    const task: BodyTask = { file: `accounts/plan-${at}.mdx`, text, firstLine: 6, kind: 'plan' };
    const { body, problems } = await own.read(task);
    return {
      rules: problems.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`),
      html: body.map((node) => ('html' in node ? node.html : `<${node.component}>`)).join(''),
      problems,
    };
  });
  own.flush();
  return Promise.all(reads);
}

/** The processes for bodies that this one has started. */
function bodyProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('body-process');
      } catch {
        return false;
      }
    });
}

async function untilThereIs(count: number): Promise<number[]> {
  for (;;) {
    const found = bodyProcesses();
    if (found.length >= count) return found;
    await setTimeout(5);
  }
}

const ABORTS = "import '\\";
const TAKES_HOURS = '<a b={'.repeat(40);

test('a text that aborts the parser is named, and the plans before and after it are read', async () => {
  const read = await readAll(['Less water.', ABORTS, 'More service.']);
  expect(read.map(({ rules, html }) => [rules, html])).toEqual([
    [[], '<p>Less water.</p>'],
    [['accounts/plan-1.mdx:6 body-unreadable'], ''],
    [[], '<p>More service.</p>'],
  ]);
  expect(read[1]?.problems[0]?.facts).toEqual({ why: 'crash' });
});

test('a text that would take the parser hours is named after a moment, and told to have taken too long', async () => {
  const [slow, next] = await readAll([TAKES_HOURS, 'More service.']);
  expect([slow?.rules, next?.rules]).toEqual([['accounts/plan-0.mdx:6 body-unreadable'], []]);
  const problem = slow?.problems[0];
  expect(problem && [inWords(problem, 'en').what, inWords(problem, 'fi').what]).toEqual([
    'The Markdown parser took too long over the text of this file and was stopped.',
    'Markdown-jäsentimeltä kului tämän tiedoston tekstiin liian kauan, ja se pysäytettiin.',
  ]);
});

test('a text that would take all memory is named as such', async () => {
  const [heavy, next] = await readAll([TAKES_HOURS, 'More service.'], { cpuMs: 60_000, memoryMb: 1 });
  expect(heavy?.problems[0]?.facts).toEqual({ why: 'memory' });
  // So little memory nothing has, but a short text is read before anybody looks.
  expect(next?.html).toBe('<p>More service.</p>');
});

test('a text that overflows the parser’s stack is named', async () => {
  const read = await readAll(['> '.repeat(5000) + 'x', 'More service.']);
  expect(read[0]?.rules).toHaveLength(1);
  expect(read[1]).toMatchObject({ rules: [], html: '<p>More service.</p>' });
});

test('several hundred plans come back in order', async () => {
  const read = await readAll(Array.from({ length: 350 }, (_, at) => `Plan ${at}.`));
  expect(read.map(({ html }) => html)).toEqual(Array.from({ length: 350 }, (_, at) => `<p>Plan ${at}.</p>`));
});

test('killers among many plans are each named, and all others read', async () => {
  const texts = Array.from({ length: 130 }, (_, at) =>
    at % 40 === 7 ? (at % 80 === 7 ? ABORTS : TAKES_HOURS) : `Plan ${at}.`,
  );
  const read = await readAll(texts, { cpuMs: 200 });
  expect(read.flatMap(({ rules }, at) => (rules.length > 0 ? [at] : []))).toEqual([7, 47, 87, 127]);
  expect(read.filter(({ html }) => html !== '')).toHaveLength(126);
});

test.skipIf(process.platform !== 'linux')('a machine that stalls makes no file wrong', async () => {
  const reading = readAll(['Less water.'], { cpuMs: 300 });
  const [child = 0] = await untilThereIs(1);
  process.kill(child, 'SIGSTOP');
  // Longer by the clock than it may use of the processor, by far.
  await setTimeout(1500);
  process.kill(child, 'SIGCONT');
  expect(await reading).toMatchObject([{ rules: [], html: '<p>Less water.</p>' }]);
});

test.skipIf(process.platform !== 'linux')('a process that something else ends makes no file wrong', async () => {
  const texts = ['Less water.', 'More service.'];
  const reading = readAll(texts);
  const [first = 0] = await untilThereIs(1);
  process.kill(first, 'SIGKILL');
  expect((await reading).map(({ rules, html }) => [rules, html])).toEqual(texts.map((text) => [[], `<p>${text}</p>`]));
});
