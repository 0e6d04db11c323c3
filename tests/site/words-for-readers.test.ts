import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import { READING_RULES } from '#domain/checks/reading-rules.ts';
import { pagesOf } from './pages.ts';
import { spelledOut } from './spelled-out.ts';

const site = inject('site');

const RULES = Object.keys({ ...PLAN_RULES, ...LINKING_RULES, ...READING_RULES });
/** What only an engineer reads: the handbook's reference and the page that explains the columns of data files. */
const FOR_ENGINEERS = /(?:^|\/)(?:handbook|data)\//;
const ANY_RULE = new RegExp(`(?<![\\w/#-])(?:${RULES.join('|')})(?![\\w-])`, 'g');
const COMMAND = /\bnpm (?:run|ci|start|test)\b|\bgit (?:clone|log|push|fsck)\b/g;
/** `people.attitude`, `lastContact`; not a file, `north.mdx`. */
const FIELD =
  /(?<![\w./@:-])[a-z]{3,}\.[a-z]{3,}[A-Za-z]*(?![\w./-])(?<!\.(?:mdx|yaml|csv|json|html|pdf))|(?<![\w./-])[a-z]{2,}(?:[A-Z][a-z]+)+(?!\w)/g;

/** What an element says beside its content: heard, shown on a phone or when a pointer rests on it. */
const SAID = /\s(?:title|aria-label|alt|placeholder|data-label)="([^"]*)"/g;

/** The words of a page, without scripts, styles and addresses; tags part one text from the next. */
function wordsOf(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, (tag) => `\n${[...tag.matchAll(SAID)].map(([, text]) => text).join('\n')}\n`)
    .replace(/&[#\w]+;/g, ' ');
}

function found(words: string): string[] {
  return [ANY_RULE, COMMAND, FIELD].flatMap((kind) => words.match(kind) ?? []);
}

test('no page that a salesperson reads shows the id of a rule, a command or the name of a field', async () => {
  const pages = (await pagesOf(site)).filter((page) => !FOR_ENGINEERS.test(page));
  expect(pages.length).toBeGreaterThan(300);
  const faults = pages.flatMap((page) => {
    const html = spelledOut(readFileSync(path.join(site, page), 'utf8'));
    // What is held about a person names the places of the entries, as the law asks.
    const read = /\/people\/index\.html$/.test(page) ? html.replace(/<td>[^<]*<\/td><\/tr>/g, '') : html;
    return found(wordsOf(read)).map((words) => `${page}: ${words}`);
  });
  expect([...new Set(faults)].slice(0, 40)).toEqual([]);
}, 120_000);

test('the test itself sees each of the three', () => {
  expect(
    found(wordsOf('<p>See <a href="/x/" title="profile.industry">gap-over-threshold</a> or run npm run check.</p>')),
  ).toEqual(['gap-over-threshold', 'npm run', 'profile.industry']);
  expect(found('people.attitude and lastContact in north.mdx')).toEqual(['people.attitude', 'lastContact']);
  expect(found('Gap over the limit, e.g. milj. 18.9.')).toEqual([]);
});
