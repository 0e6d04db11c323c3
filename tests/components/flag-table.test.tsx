import { expect, test } from 'vitest';
import { flagTable } from '#components/flags/flag-table.tsx';
import type { FlagRow } from '#views/account/flags.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const site = siteOf(kaarnavesi({ accounts: { 'havulinna-paper': {} } }), '2026-09-18');
const flag = (what: string, rule: string | undefined, of: Partial<FlagRow> = {}): FlagRow => ({
  severity: 'medium',
  isClosed: false,
  what,
  clear: undefined,
  rule: rule === undefined ? undefined : { text: rule, href: `/handbook/rules/${rule.toLowerCase()}/` },
  when: undefined,
  ...of,
});
/** What each row says, without its markup; a cell that reaches over several rows with how many. */
const rowsOf = (flags: readonly FlagRow[], withCure = false) =>
  [...String(flagTable(site, flags, withCure)).matchAll(/<tr>(?!<th)(.*?)<\/tr>/gs)].map(([, row = '']) =>
    row
      .replace(/<td rowspan="(\d+)">/g, '[$1] ')
      .replace(/<svg.*?<\/svg>|<[^>]+>/gs, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

test('flags of one rule that follow each other say its name and severity once', () => {
  expect(
    rowsOf([
      flag('Ring the bell.', 'Late', { when: 'since 1 Feb' }),
      flag('Send the log.', 'Late', { when: 'since 2 Feb' }),
      flag('Ask the buyer.', 'Silent'),
      flag('Ask the mill.', 'Late'),
    ]),
  ).toEqual([
    '[2] Medium Ring the bell. Late since 1 Feb',
    'Send the log. since 2 Feb',
    'Medium Ask the buyer. Silent',
    'Medium Ask the mill. Late',
  ]);
});

test('a flag of another severity, and what people raised without a rule, stands for itself', () => {
  expect(
    rowsOf([
      flag('A.', 'Late', { severity: 'high' }),
      flag('B.', 'Late'),
      flag('C.', undefined),
      flag('D.', undefined),
    ]),
  ).toEqual(['High A. Late', 'Medium B. Late', 'Medium C.', 'Medium D.']);
});

test('beside their cures each says its own', () => {
  expect(rowsOf([flag('A.', 'Late', { clear: 'Do it.' }), flag('B.', 'Late', { clear: 'Do it.' })], true)).toEqual([
    expect.stringMatching(/^Medium A\. .*Do it\. Late$/),
    expect.stringMatching(/^Medium B\. .*Do it\. Late$/),
  ]);
});
