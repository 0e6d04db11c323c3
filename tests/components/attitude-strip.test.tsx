import { expect, test } from 'vitest';
import { attitudeStrip } from '#components/people/attitude-strip.tsx';
import { peopleOf } from '#views/account/people.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
function stripOf(person: object, asOf = AS_OF) {
  const portfolio = kaarnavesi({
    accounts: { 'havulinna-paper': { people: [{ id: 'antti', name: 'Antti Pohjola', ...person }] } },
  });
  return peopleOf(siteOf(portfolio, asOf), portfolio.accounts[0]!).people[0]!.strip;
}

const JUDGED = {
  attitude: 'growth' as const,
  asOf: '2026-09-09',
  basis: 'Asked for the figures',
  history: [
    { attitude: 'trouble' as const, asOf: '2025-11-10' },
    { attitude: 'even-keel' as const, asOf: '2026-06-02' },
  ],
};

test('the strip says how somebody stood at the end of the last four quarters, and how now', () => {
  const strip = stripOf(JUDGED);
  expect(strip.attitudes).toEqual(['unknown', 'trouble', 'trouble', 'even-keel', 'growth']);
  expect(strip.said).toBe(
    'Attitude of Antti Pohjola: 2025-Q3 Unknown, 2025-Q4 Trouble, 2026-Q1 Trouble, 2026-Q2 Even keel, now Growth.',
  );
});

test('before somebody has the position there is no mark, and the strip says so', () => {
  const strip = stripOf({ ...JUDGED, history: [], since: '2026-04-15' });
  expect(strip.attitudes).toEqual([undefined, undefined, undefined, 'unknown', 'growth']);
  expect(strip.said).toContain('2026-Q1 not yet in the position');
});

test('five marks stand side by side, now apart behind a hairline, and are read out as one', () => {
  const drawn = String(attitudeStrip(stripOf(JUDGED)));
  const places = [...drawn.matchAll(/<g class="([a-z-]+)" transform="translate\((\d+) 0\)/g)].map(([, attitude, x]) => [
    attitude,
    Number(x),
  ]);
  expect(places.map(([attitude]) => attitude)).toEqual(['unknown', 'trouble', 'trouble', 'even-keel', 'growth']);
  const steps = places.slice(1).map(([, x], at) => Number(x) - Number(places[at]![1]));
  expect(new Set(steps.slice(0, 3)).size).toBe(1);
  expect(steps[3]).toBeGreaterThan(steps[0]!);
  const hairline = Number(/d="M([\d.]+) 0v/.exec(drawn)?.[1]);
  expect(hairline).toBeGreaterThan(Number(places[3]![1]) + 15);
  expect(hairline).toBeLessThan(Number(places[4]![1]));
  expect(drawn).toContain('role="img" aria-label="Attitude of Antti Pohjola: 2025-Q3 Unknown');
  // Nobody yet: no mark in its place.
  const few = String(attitudeStrip(stripOf({ ...JUDGED, history: [], since: '2026-04-15' })));
  expect([...few.matchAll(/<g class=/g)]).toHaveLength(2);
});
