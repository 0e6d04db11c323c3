import process from 'node:process';
import { expect, test } from 'vitest';
import { readActuals } from '#loading/actuals.ts';
import { guardBody } from '#loading/body/body-guard.ts';
import { isPlainBody } from '#loading/body/plain-body.ts';
import { fileText } from '#loading/file-text.ts';
import { partPlan, secondFrontmatter } from '#loading/frontmatter.ts';
import { readSeal } from '#loading/seal-file.ts';
import { readYaml } from '#loading/yaml/read-yaml.ts';

const FILE = 'accounts/north-oy.mdx';
/** A long text, in characters, and how many times as long as the short one it is. */
const [LONG, TIMES] = [40_000, 8];
/** What costs nothing cannot be compared. */
const LEAST_MS = 2;
/** Twice as long in twice the time would be 8; with its square, 64. */
const MOST = 28;

const SIGNS = [...'_*`~#>-+=|:!?&%@$^/\\\'"()[]{}<>,.;0aä🙂я \n\t'];
const WORDS = [
  ...[
    '- ',
    '> ',
    '1. ',
    '- a\n',
    'a:\n',
    'a: b\n',
    'a: ',
    ' a:\n',
    '- - ',
    '[a',
    '{a: ',
    'a, ',
    '"a" ',
    "'a' ",
    '# a\n',
  ],
  ...[
    '---\n',
    '...\n',
    '---\na: b\n',
    '&a ',
    '*a ',
    '&a *a\n',
    '!!a ',
    '<<: ',
    '? a\n',
    '| a\n',
    '|-\n',
    '|-|',
    '|a|b|\n',
  ],
  ...[
    '<!--',
    '{/*',
    '*/}',
    '{/* */}',
    '<a/>',
    '<a',
    '</',
    '<A b="',
    '[a](',
    '](',
    '![',
    '[a]: b\n',
    '{a}',
    '}{',
    '[]',
    '[[]',
  ],
  ...[
    '____________ ',
    '************a',
    '`` ` ',
    '```\n',
    '~~~\n',
    '- ```\n',
    '> ```\n',
    '> ```\n- a\n',
    'a\n2. ```\n',
    '  ```\n a\n',
  ],
  ...[
    'import a\n',
    'port',
    ' export',
    '\\`',
    'aя ',
    'яa',
    'a\u0301',
    '\u200d',
    '🙂\u200d',
    'http://a',
    'www.',
    'a@b',
    '"',
    '""',
    '"\n',
    ',"',
  ],
  ...[
    '\r\n',
    '\n\n',
    ' \n',
    '\n  ',
    '  \n',
    '\t\n',
    'a\n\n',
    'a: |\n',
    'a: >\n  b\n',
    'a: "b\n',
    "a: 'b\n",
    '<<<<<<< a\n',
    '2026-Q1: 1\n',
    '__proto__: 1\n',
  ],
];
/** Runs of one sign, each one longer than the last. */
const growing = (sign: string) => Array.from({ length: 630 }, (_, at) => sign.repeat(at + 1)).join(' ');

const PATTERNS = [...SIGNS, ...WORDS, growing('`'), growing('_'), growing('['), growing('>')];

/** Everything of a file that is read in the process that nobody can kill. */
const READERS: Record<string, (text: string) => unknown> = {
  'the look over a body': (text) => guardBody(text, 1, FILE),
  'the look for plain prose': (text) => isPlainBody(text),
  'the look for more fields': (text) => [
    secondFrontmatter(text, 1, FILE),
    secondFrontmatter(`---\na: b\n${text}`, 1, FILE),
  ],
  'taking a plan apart': (text) => partPlan(`---\n${text}`, FILE),
  'the look for strange characters': (text) => [
    fileText(Buffer.from(text), FILE),
    fileText(Buffer.from(`я\u200b${text}`), FILE),
  ],
  'the fields': (text) => readYaml(text, FILE, 1),
  'a field': (text) => readYaml(`a: ${text}`, FILE, 1),
  'a field in quotes': (text) => readYaml(`a: "${text}`, FILE, 1),
  'a list in brackets': (text) => readYaml(`a: [${text}`, FILE, 1),
  'a text of several lines': (text) => readYaml(`a: |\n  ${text}\nb: c`, FILE, 1),
  figures: (text) => readActuals(`account,month,amount\n${text}`, FILE, { code: 'EUR', decimals: 2 }),
  'figures in quotes': (text) => readActuals(`account,month,amount\n"${text}`, FILE, { code: 'EUR', decimals: 2 }),
  'a heading of figures': (text) => readActuals(text, FILE, { code: 'EUR', decimals: 2 }),
  'a seal': (text) => readSeal(Buffer.from(text), 'snapshots/2026-Q1.json', '2026-Q1'),
};

test.each(Object.entries(READERS))(
  '%s takes twice the time for twice the text',
  (_, read) => {
    const slow = PATTERNS.flatMap((pattern) => {
      // On a machine that stalls, a text may seem slow once; one that takes its square is slow whenever it is asked.
      let told: string[] = [];
      for (let round = 0; round < 4; round++) {
        const short = costOf(read, filled(pattern, LONG / TIMES));
        const most = Math.max(LEAST_MS, short) * MOST;
        const long = costOf(read, filled(pattern, LONG), most);
        if (long <= most) return [];
        told = [`${JSON.stringify(pattern.slice(0, 20))} ${short} ms ${long} ms`];
      }
      return told;
    });
    expect(slow).toEqual([]);
  },
  300_000,
);

function filled(pattern: string, length: number): string {
  return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
}

/**
 * The processor's time in milliseconds that reading a text takes; the least of a few tries, unless the first is little
 * enough.
 */
function costOf(read: (text: string) => unknown, text: string, enough = 0): number {
  let least = Infinity;
  for (let tries = 0; tries < 3 && least > enough; tries++) {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
