import { describe, expect, test } from 'vitest';
import { isNothingThatCounts } from '#domain/changes/portfolio-changes.ts';
import type { Told } from '../../sample-company/company.ts';
import { wayTo } from '../../sample-company/marked-places.ts';
import { PETRI, SANNA, compared, people, told, type Account } from './told.ts';

describe('the figures behind the sums', () => {
  const budget = (sales: Record<string, number>) => [{ id: 'l1', line: 'Pumps', confidence: 'secure' as const, sales }];
  const lines = (before: Told, after: Told) =>
    compared(before, after).lines.map(({ about, measure, line, quarter, before: was, after: is, place }) =>
      [
        `${about.level} ${about.name}: ${measure} ${line ?? 'of the whole'} ${quarter} ${was ?? '–'} → ${is ?? '–'}`,
        `at ${place.file.replace(/\..*$/, '')} ${wayTo(place.line)}`,
      ].join(' '),
    );
  const mill = (more: Account): Told => ({ accounts: { mill: { name: 'Mill', ...more } } });

  test('of a plan: which line or forecast, which quarter, from what to what, and where it is written', () => {
    expect(
      lines(
        mill({
          targets: { '2026-Q4': 5 },
          budget: budget({ '2026-Q4': 1, '2027-Q1': 7 }),
          forecast: [{ madeOn: '2026-09-01', sales: { '2026-Q4': 3 } }],
        }),
        mill({
          targets: { '2026-Q4': 6, '2027-Q1': 8 },
          budget: budget({ '2026-Q4': 2, '2027-Q1': 7 }),
          forecast: [{ madeOn: '2026-09-01', sales: {} }],
        }),
      ),
    ).toEqual([
      'account Mill: target of the whole 2026-Q4 500 → 600 at accounts/mill targets.2026-Q4',
      'account Mill: target of the whole 2027-Q1 – → 800 at accounts/mill targets.2027-Q1',
      'account Mill: budget Pumps 2026-Q4 100 → 200 at accounts/mill budget.0.sales.2026-Q4',
      'account Mill: forecast 2026-09-01 2026-Q4 300 → – at accounts/mill forecast.0.sales.2026-Q4',
    ]);
  });

  test('of a segment, a unit and a team are targets; a line that is new has its words and no figures of its own', () => {
    const targets = (figure: number) => ({ targets: { '2026-Q4': figure } });
    const company = (figure: number): Told => ({
      segments: { 'key-accounts': { name: 'Key', ...targets(figure) } },
      units: {
        process: {
          name: 'Process',
          ...targets(figure),
          teams: [{ id: 'mills', name: 'Mills', ...targets(figure), people: [{ id: PETRI, name: 'Petri Salmela' }] }],
        },
      },
    });
    expect(lines(company(1), company(2))).toEqual([
      'segment Key: target of the whole 2026-Q4 100 → 200 at segments/key-accounts targets.2026-Q4',
      'unit Process: target of the whole 2026-Q4 100 → 200 at team/process targets.2026-Q4',
      'unit Process: target Mills 2026-Q4 100 → 200 at team/process teams.0.targets.2026-Q4',
    ]);
    expect(lines(mill({}), mill({ budget: budget({ '2026-Q4': 2 }) }))).toEqual([]);
  });
});

describe('whole things that come and go', () => {
  const mill = { name: 'Mill', kam: SANNA };

  test('have no field, and are touched', () => {
    const found = compared({}, { accounts: { mill } });
    expect([found.changes.map(({ field }) => field), found.touched]).toEqual([
      [''],
      [{ level: 'account', id: 'mill', name: 'Mill' }],
    ]);
  });

  test('are never the same as something that stays, or that is of another kind, or the review of another quarter', () => {
    expect(told({ accounts: { mill } }, { accounts: { abc: mill, mill } })).toEqual([
      'account Mill: plan added plain – → "abc" at accounts/abc',
    ]);
    expect(told({ newCustomers: { mill: { name: 'Mill' } } }, { accounts: { works: mill } })).toEqual([
      'account Mill: plan added plain – → "works" at accounts/works',
      'new-customer-plan Mill: plan removed plain "mill" → – at new-customers/mill',
    ]);
    const reviewed = (quarter: string): Told => ({ accounts: { mill }, reviews: { [`${quarter}/mill`]: {} } });
    expect(told(reviewed('2026-Q1'), reviewed('2026-Q2'))).toEqual([
      'review Mill: review added plain – → "2026-Q2/mill" at reviews/2026-Q2/mill',
      'review Mill: review removed plain "2026-Q1/mill" → – at reviews/2026-Q1/mill',
    ]);
  });

  test('under another id and name are the same by customer number where either has one, else by a list of words', () => {
    const plan = (id: string, more: Account): Told => ({ accounts: { [id]: { ...mill, ...more } } });
    const isSame = (was: Account, is: Account) =>
      told(plan('mill', { name: 'Old', ...was }), plan('works', { name: 'New', ...is }))[0]?.includes('plan changed');
    const [one, two] = [{ crm: { id: '0001' } }, { crm: { id: '0002' } }];
    const needs = [{ id: 'n1', need: 'Less water', basis: 'Seen', asOf: '2026-01-01' }];
    expect([isSame(one, { ...one, kam: PETRI }), isSame(one, two)]).toEqual([true, false]);
    expect([isSame({ people }, { people, kam: PETRI }), isSame({ needs }, { needs, kam: PETRI })]).toEqual([
      true,
      true,
    ]);
    // A number decides, also where one of them has none.
    expect([isSame({ people, ...one }, { people, ...two }), isSame({ people, ...one }, { people })]).toEqual([
      false,
      false,
    ]);
    expect(isSame({ people }, { people, ...one })).toBe(false);
    expect([isSame({ people }, { people: [] }), isSame({}, { people, kam: PETRI })]).toEqual([false, false]);
  });

  test('are told once, and their keepers are concerned', () => {
    const [none, one]: [Told, Told] = [{}, { accounts: { mill } }];
    expect(told(none, one)).toEqual(['account Mill: plan added plain – → "mill" at accounts/mill']);
    expect(told(one, none)).toEqual(['account Mill: plan removed plain "mill" → – at accounts/mill']);
    expect([compared(none, one).keepers, compared(one, none).keepers]).toEqual([[SANNA], [SANNA]]);
    expect(isNothingThatCounts(compared(none, one))).toBe(false);
  });

  test('under another id are the same where name, customer number or all else is, with what changed inside', () => {
    const named = (id: string, more: Account) => ({ accounts: { [id]: { ...mill, ...more } } });
    const renamed = 'account Mill: plan changed plain "mill" → "works" at accounts/works';
    expect(told(named('mill', {}), named('works', {}))).toEqual([renamed]);
    expect(told(named('mill', {}), named('works', { kam: PETRI }))).toEqual([
      renamed,
      'account Mill: keeper changed member "sanna-rintala" → "petri-salmela" at accounts/works kam',
    ]);
    expect(compared(named('mill', {}), named('works', { kam: PETRI })).keepers).toEqual([SANNA, PETRI]);
    const crm = { id: '0001' };
    const withCrm = told(
      named('mill', { crm, name: 'Old' } as never),
      named('works', { crm, name: 'New', kam: PETRI } as never),
    );
    expect(withCrm[0]).toBe('account New: plan changed plain "mill" → "works" at accounts/works');
    expect(told(named('mill', { name: 'Old' }), named('works', { name: 'New', kam: PETRI }))).toEqual([
      'account New: plan added plain – → "works" at accounts/works',
      'account Old: plan removed plain "mill" → – at accounts/mill',
    ]);
  });

  test('another customer that takes the place of one is not the same', () => {
    const before = { accounts: { mill, works: { name: 'Works' } } };
    const after = { accounts: { works: { name: 'Works' }, other: { name: 'Other', kam: SANNA, purpose: 'X' } } };
    expect(told(before, after)).toEqual([
      'account Other: plan added plain – → "other" at accounts/other',
      'account Mill: plan removed plain "mill" → – at accounts/mill',
    ]);
  });
});
