import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { askedYes } from '#domain/changes/guardrails.ts';
import { portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { judge } from '#domain/checks/judge.ts';
import { priceTagMarkdown } from '#views/changes/price-tag-markdown.ts';
import { priceTagView } from '#views/changes/price-tag.ts';
import { scaleOf } from '#views/scale.ts';
import { formatterFor } from '#words/format.ts';
import { messagesFor } from '#words/messages.ts';
import { kaarnavesi, type Told } from '../sample-company/company.ts';

const DAY = '2026-09-18';
const HOST_LIMIT = 65_536;

/** Plans of so many customers, each with a person and a line; `by` says what the later state has in each. */
function plans(
  count: number,
  name: string,
  attitude: 'growth' | 'trouble',
  budget: number,
): NonNullable<Told['accounts']> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `plan-${at}`,
      {
        name: `${name} ${at}`,
        people: [{ id: 'eero', name: `${name} Eero ${at}`, attitude, asOf: '2026-09-01', basis: `${name} said so.` }],
        budget: [{ id: 'l1', confidence: 'secure' as const, sales: { '2026-Q4': budget + at, '2027-Q1': budget } }],
      },
    ]),
  );
}

function comment(before: Told['accounts'], after: Told['accounts'], language = 'en', site?: string): string {
  const [was, is] = [before, after].map((accounts) => {
    const portfolio = kaarnavesi({
      company: {
        ...(site !== undefined && { site, languages: ['en', 'fi'] }),
        guardrails: { figuresAbove: 1, judgements: true, sealingWithinDays: 300, rules: true },
      },
      accounts,
    });
    const book = openBook(portfolio, DAY);
    return { book, problems: judge(book), portfolio };
  });
  if (!was || !is) throw new Error('Expected two states.');
  const changes = portfolioChanges(was, is);
  const words = {
    t: messagesFor(language),
    format: formatterFor(language, { code: 'EUR', decimals: 2 }, scaleOf(is.book)),
  };
  const states = { before: was.portfolio, after: is.portfolio };
  const files = Object.keys(after ?? {}).map((id) => ({
    file: `accounts/${id}.mdx`,
    how: 'changed' as const,
    body: true,
  }));
  return priceTagMarkdown(priceTagView(changes, files, states, words, askedYes(changes, was.portfolio, is.portfolio)));
}

const bytes = (text: string) => Buffer.byteLength(text);

describe('the comment on a proposal', () => {
  test('of 2,000 plans that all change, with long names that need escaping, is under the hosts’ limit', () => {
    for (const language of ['en', 'fi']) {
      const name = '<b>|*_Åäö 水の輪 @everyone'.repeat(4).slice(0, 100);
      const text = comment(plans(2000, name, 'growth', 1000), plans(2000, name, 'trouble', 2000), language);
      expect(bytes(text)).toBeLessThan(HOST_LIMIT);
      expect(text.split('\n')[0]).toBe('<!-- rulla price tag -->');
      expect(text).toContain('\n> **');
    }
  }, 120_000);

  test('of any change is under the limit, tells the head first, and every details that opens is closed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 90 }),
        fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
        (was, is, name) => {
          const safe = name.trim() || 'x';
          const text = comment(plans(was, safe, 'growth', 10), plans(is, safe, 'trouble', 3000));
          expect(bytes(text)).toBeLessThan(HOST_LIMIT);
          expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
          if (text.includes('\n> **')) expect(text.indexOf('\n> **')).toBeLessThan(text.indexOf('\n| '));
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  test('of one plan among many tells the others as a count, never as a list', () => {
    const [was, is] = [plans(40, 'Plan', 'growth', 100), plans(40, 'Plan', 'growth', 100)];
    const text = comment(was, { ...is, 'plan-7': plans(8, 'Plan', 'trouble', 900)['plan-7'] ?? {} });
    expect(text).toContain('39 other plans are unchanged.');
    expect(text).not.toContain('Plan 6');
  });

  test('links a red flag to the page of its rule where the site has an address, and nowhere else', () => {
    const was = plans(1, 'Plan', 'growth', 100);
    const unknown = [{ id: 'eero', name: 'Eero Kallas', influence: 'high', attitude: 'unknown' }] as const;
    const is = { 'plan-0': { ...was['plan-0'], people: [...unknown] } };
    const link = /\]\((https:[^)]*)\)/g;
    const linked = (language: string, site?: string) => [
      ...new Set([...comment(was, is, language, site).matchAll(link)].map(([, href = '']) => href)),
    ];
    expect(linked('en')).toEqual([]);
    expect(linked('en', 'https://plans.acme.example')).toContain(
      'https://plans.acme.example/handbook/rules/attitude-unknown-high-influence/',
    );
    expect(linked('fi', 'https://plans.acme.example/x/')).toContain(
      'https://plans.acme.example/x/fi/handbook/rules/attitude-unknown-high-influence/',
    );
    expect(linked('en', 'https://plans.acme.example/a)b')).toEqual([]);
  });

  test('where nothing counts is one paragraph, under a mark that a workflow knows', () => {
    const same = plans(3, 'Plan', 'growth', 100);
    const lines = comment(same, same)
      .split('\n')
      .filter((line) => line !== '');
    expect(lines[0]).toBe('<!-- rulla price tag: nothing that counts -->');
    expect(lines).toHaveLength(4);
  });
});
