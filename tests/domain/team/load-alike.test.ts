import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionsPage } from '#views/actions/actions.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const QUARTERS = ['2026-Q2', '2026-Q3', '2026-Q4'];
const UNITS = ['process', 'energy', 'regions'];
/** What a unit has been given in a quarter and what is to be done there, in whole days; each may be missing. */
const anyUnit = fc.record({
  capacity: fc.dictionary(fc.constantFrom(...QUARTERS), fc.nat(60)),
  work: fc.dictionary(fc.constantFrom(...QUARTERS), fc.integer({ min: 1, max: 60 })),
});

test('in any company days stand against capacity only where each unit with work has said what it has', () => {
  fc.assert(
    fc.property(fc.tuple(anyUnit, anyUnit, anyUnit), (made) => {
      const units: NonNullable<Told['units']> = Object.fromEntries(
        UNITS.map((id, at) => [
          id,
          {
            name: id,
            people: [{ id: `person-${id}`, name: id, functions: ['technical' as const] }],
            capacity: [{ function: 'technical' as const, days: made[at]?.capacity ?? {} }],
          },
        ]),
      );
      const actions = UNITS.flatMap((id, at) =>
        Object.entries(made[at]?.work ?? {}).map(([due, effortDays]) => ({
          id: `${id}-${due.toLowerCase()}`,
          action: 'Pilot',
          owner: `person-${id}`,
          due,
          stage: 'planned' as const,
          effortDays,
        })),
      );
      const site = siteOf(
        kaarnavesi({ units, accounts: { 'havulinna-paper': { kam: 'person-process', actions } } }),
        AS_OF,
      );
      const { load } = actionsPage(site);
      const [technical] = load.functions;
      const rows = technical ? [{ name: 'all', cells: technical.whole.cells, of: made }] : [];
      for (const unit of technical?.units ?? [])
        rows.push({ ...unit, of: made.filter((_, at) => UNITS[at] === unit.name) as unknown as typeof made });
      for (const { name, cells, of } of rows)
        for (const [at, quarter] of load.quarters.entries()) {
          const asked = of.filter(
            ({ work, capacity }) => work[quarter] !== undefined || capacity[quarter] !== undefined,
          );
          const days = asked.reduce((sum, { work }) => sum + (work[quarter] ?? 0), 0);
          const capacity = asked.reduce((sum, each) => sum + (each.capacity[quarter] ?? 0), 0);
          const without = asked.filter((each) => each.capacity[quarter] === undefined).length;
          const isAlike = asked.length > 0 && without === 0;
          const cell = cells[at];
          expect([name, quarter, cell?.text.includes(`${capacity}`) && cell.text !== `${days}`]).toEqual([
            name,
            quarter,
            isAlike,
          ]);
          expect([name, quarter, cell?.isOver]).toEqual([name, quarter, isAlike && days > capacity]);
          if (isAlike && capacity > 0)
            expect(Number(cell?.share.replace(/[^\d.]/g, ''))).toBe(Math.round((days / capacity) * 1000) / 10);
          else expect(cell?.share).not.toMatch(/%/);
        }
    }),
    { numRuns: 200 },
  );
});
