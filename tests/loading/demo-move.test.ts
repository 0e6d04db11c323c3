import { beforeAll, describe, expect, test } from 'vitest';
import type { Amount } from '#domain/money/money.ts';
import { openBook } from '#domain/budget/figures.ts';
import { segmentQuarter } from '#domain/budget/roll-up.ts';
import type { AccountPlan } from '#domain/plan/account.ts';
import type { TeamMemberPlan } from '#domain/plan/team.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { restatementCauses } from '#domain/snapshot/restatement-causes.ts';
import { restatementsOf } from '#domain/snapshot/restatements.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import type { WrittenFile } from '#loading/written.ts';

const AS_OF = '2026-09-18';
const MOVED: Partial<AccountPlan> = { segment: 'key-accounts', kam: 'petri-salmela' };
const EARLIER: AccountPlan['earlier'] = [{ until: AS_OF, segment: 'growth-accounts', kam: 'sanna-rintala' }];

let files: WrittenFile[];
beforeAll(async () => {
  files = (await readFolder('content')).files;
});

/** The demo with Aallokko Dairy told otherwise. */
function demo(told: Partial<AccountPlan> = {}): Portfolio {
  return demoWith((file) =>
    file.kind === 'account' && file.id === 'aallokko-dairy' ? { ...file, data: { ...file.data, ...told } } : file,
  );
}

function demoWith(told: (file: WrittenFile) => WrittenFile): Portfolio {
  const { portfolio, problems } = assemble(files.map(told));
  expect(problems).toEqual([]);
  return portfolio ?? expect.unreachable('the demo is sound');
}

function gaps(portfolio: Portfolio): [string, Amount | undefined][] {
  const book = openBook(portfolio, AS_OF);
  return book.portfolio.segments.flatMap((segment) =>
    ['2026-Q1', '2026-Q2'].map((quarter): [string, Amount | undefined] => [
      `${segment.id} ${quarter}`,
      segmentQuarter(segment, quarter, book).gap,
    ]),
  );
}

describe('one account of the demo that moved to another segment and manager on 18 September', () => {
  test('restates nothing in any sealed quarter, and changes no gap of a quarter that is over', () => {
    const [before, after] = [demo(), demo({ ...MOVED, earlier: EARLIER })];
    expect(gaps(after)).toEqual(gaps(before));
    expect(Object.fromEntries(gaps(after))['growth-accounts 2026-Q1']).toBe(-2_600_000);
    expect(before.snapshots.length).toBeGreaterThan(3);
    for (const { snapshot } of before.snapshots)
      expect(restatementsOf(snapshot, after)).toEqual(restatementsOf(snapshot, before));
  });

  test('counts in its new segment in the quarter of the move, and in the old one before', () => {
    const book = openBook(demo({ ...MOVED, earlier: EARLIER }), AS_OF);
    const [growth, key] = ['growth-accounts', 'key-accounts'].map(
      (id) => book.portfolio.segments.find((each) => each.id === id)!,
    );
    const isIn = (segment: typeof growth, quarter: string) =>
      segmentQuarter(segment!, quarter, book).accounts.some(({ id }) => id === 'aallokko-dairy');
    expect([isIn(growth, '2026-Q2'), isIn(key, '2026-Q2')]).toEqual([true, false]);
    expect([isIn(growth, '2026-Q3'), isIn(key, '2026-Q3')]).toEqual([false, true]);
  });

  test('is one cause, and not a row for each sum, where nobody wrote what was before', () => {
    const [before, after] = [demo(), demo(MOVED)];
    for (const { snapshot } of before.snapshots) {
      const causes = restatementCauses(snapshot, after);
      const [moved, ...others] = causes;
      expect(moved).toMatchObject({
        kind: 'membership',
        of: { level: 'account', id: 'aallokko-dairy' },
        moves: [
          { field: 'segment', sealed: 'growth-accounts', today: 'key-accounts' },
          { field: 'kam', sealed: 'sanna-rintala', today: 'petri-salmela' },
        ],
      });
      expect(moved?.follows.length).toBeGreaterThan(4);
      expect(others.map((cause) => cause.kind === 'figure' && cause.restatement)).toEqual(
        restatementCauses(snapshot, before).map((cause) => cause.kind === 'figure' && cause.restatement),
      );
    }
  });

  test('leaves a late invoice as the one restatement of its quarter, with the sums that it is in', () => {
    const { snapshot } = demo().snapshots.at(-1) ?? expect.unreachable('the demo has sealed quarters');
    const causes = restatementCauses(snapshot, demo({ ...MOVED, earlier: EARLIER }));
    expect(causes).toHaveLength(1);
    expect(causes[0]?.follows.map(({ level }) => level)).toEqual(['company', 'segment', 'unit', 'team', 'person']);
  });
});

describe('one of our people who moved to another unit on 18 September', () => {
  const ID = 'petri-salmela';

  /** The demo with Petri Salmela among the people of another unit's team, with or without what was before. */
  function moved(earlier: TeamMemberPlan['earlier']): Portfolio {
    const [from, to] = ['process-industry', 'energy-and-regions'].map((id) => unitOf(id));
    const person = from!.teams.flatMap(({ people }) => people).find(({ id }) => id === ID)!;
    const without = from!.teams.map((team) => ({ ...team, people: team.people.filter((each) => each !== person) }));
    const within = to!.teams.map((team, at) =>
      at === 0 ? { ...team, people: [...team.people, { ...person, earlier }] } : team,
    );
    return demoWith((file) =>
      file.kind !== 'unit'
        ? file
        : file.id === 'process-industry'
          ? { ...file, data: { ...file.data, teams: without } }
          : file.id === 'energy-and-regions'
            ? { ...file, data: { ...file.data, teams: within } }
            : file,
    );
  }
  const unitOf = (id: string) => {
    const file = files.find((each) => each.kind === 'unit' && each.id === id);
    return file?.kind === 'unit' ? file.data : expect.unreachable(`the demo has the unit ${id}`);
  };

  test('restates nothing in any sealed quarter', () => {
    const [before, after] = [demo(), moved([{ until: AS_OF, unit: 'process-industry', team: 'mills' }])];
    for (const { snapshot } of before.snapshots)
      expect(restatementsOf(snapshot, after)).toEqual(restatementsOf(snapshot, before));
  });

  test('is one cause with its line, and not a row for each sum, where nobody wrote what was before', () => {
    const [before, after] = [demo(), moved([])];
    for (const { snapshot } of before.snapshots) {
      const [cause, ...others] = restatementCauses(snapshot, after);
      expect(cause).toMatchObject({
        kind: 'membership',
        of: { level: 'person', id: ID },
        moves: [{ field: 'team', sealed: 'mills', today: 'energy-and-food' }],
        place: { file: 'team/energy-and-regions.yaml' },
      });
      expect(new Set(cause?.follows.map(({ level }) => level))).toEqual(new Set(['unit', 'team']));
      expect(others.map((each) => each.kind === 'figure' && each.restatement)).toEqual(
        restatementCauses(snapshot, before).map((each) => each.kind === 'figure' && each.restatement),
      );
    }
  });
});
