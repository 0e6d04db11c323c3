import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BOX,
  relationshipLayout,
  type MapPerson,
  type RelationshipLayout,
  type Tie,
} from '#charts/relationship-map/layout.ts';

/** Up to forty people; each reports to somebody before them or to nobody. Up to thirty other ties. */
const companies = fc.integer({ min: 1, max: 40 }).chain((size) =>
  fc.record({
    people: fc
      .tuple(
        ...Array.from({ length: size }, (_, at) => fc.option(fc.nat(Math.max(0, at - 1)), { nil: undefined, freq: 4 })),
      )
      .map((managers) =>
        managers.map(
          (manager, at): MapPerson => ({
            id: `p${at}`,
            reportsTo: manager === undefined || at === 0 ? undefined : `p${manager}`,
          }),
        ),
      ),
    ties: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('listened' as const, 'followed' as const),
        from: fc.nat(size - 1).map((at) => `p${at}`),
        to: fc.nat(size - 1).map((at) => `p${at}`),
      }),
      {
        maxLength: 30,
        selector: ({ from, to }) => `${from} ${to}`,
      },
    ),
  }),
);

/** Pieces of lines, each from its left or upper end to the other. */
function pieces({ lines }: RelationshipLayout) {
  return lines.flatMap((line) =>
    line.points.slice(1).map((end, at) => {
      const start = line.points[at] ?? end;
      return {
        line,
        x1: Math.min(start[0], end[0]),
        x2: Math.max(start[0], end[0]),
        y1: Math.min(start[1], end[1]),
        y2: Math.max(start[1], end[1]),
      };
    }),
  );
}

function property(
  check: (layout: RelationshipLayout, people: readonly MapPerson[], ties: readonly Tie[]) => void,
): void {
  fc.assert(
    fc.property(companies, ({ people, ties }) => check(relationshipLayout(people, ties), people, ties)),
    { numRuns: 150 },
  );
}

describe('the map of any people', () => {
  test('has a box for each, and no two boxes touch', () => {
    property(({ boxes }, people) => {
      expect(boxes.map(({ id }) => id).sort()).toEqual(people.map(({ id }) => id).sort());
      for (const [at, one] of boxes.entries()) {
        for (const other of boxes.slice(at + 1))
          expect(Math.abs(one.x - other.x) >= BOX.width + 8 || Math.abs(one.y - other.y) >= BOX.height + 8).toBe(true);
      }
    });
  });

  test('has a line for each tie, which ends at the two people and passes through no box', () => {
    property((layout, people, ties) => {
      const reports = people.filter(({ reportsTo }) => reportsTo !== undefined).length;
      expect(layout.lines.length).toBe(reports + ties.filter(({ from, to }) => from !== to).length);
      const wrong = pieces(layout).flatMap(({ x1, x2, y1, y2, line }) => [
        ...(x1 === x2 || y1 === y2 ? [] : [`${line.from} to ${line.to} runs askew`]),
        ...layout.boxes
          .filter(({ x, y }) => x2 > x && x1 < x + BOX.width && y2 > y && y1 < y + BOX.height)
          .map(({ id }) => `${line.from} to ${line.to} through ${id}`),
      ]);
      expect(wrong).toEqual([]);
      for (const { kind, from, to, points } of layout.lines) {
        const [first, last] = kind === 'reports' ? [to, from] : [from, to];
        expect([touched(layout, points[0]), touched(layout, points.at(-1))]).toEqual([first, last]);
      }
    });
  });

  test('stays within its frame and is never wider than four people', () => {
    property((layout) => {
      expect(layout.width).toBeLessThanOrEqual(940);
      for (const { x1, x2, y1, y2 } of pieces(layout))
        expect(x1 >= 0 && y1 >= 0 && x2 <= layout.width && y2 <= layout.height).toBe(true);
      for (const { x, y } of layout.boxes)
        expect(x >= 0 && y >= 0 && x + BOX.width <= layout.width && y + BOX.height <= layout.height).toBe(true);
    });
  });

  test('puts everybody below whom they report to', () => {
    property(({ boxes }, people) => {
      const yOf = new Map(boxes.map(({ id, y }) => [id, y]));
      for (const { id, reportsTo } of people)
        if (reportsTo !== undefined) expect(yOf.get(id)).toBeGreaterThan(yOf.get(reportsTo) ?? Infinity);
    });
  });

  test('comes out the same each time', () => {
    fc.assert(
      fc.property(companies, ({ people, ties }) => {
        expect(relationshipLayout(people, ties)).toEqual(
          relationshipLayout(structuredClone(people), structuredClone(ties)),
        );
      }),
      { numRuns: 20 },
    );
  });
});

test('lines of different people never run upon each other where there are no more than a plan has', () => {
  fc.assert(
    fc.property(companies, ({ people, ties }) => {
      const layout = relationshipLayout(people, ties.slice(0, 8));
      const all = pieces(layout);
      const isOneBus = (one: (typeof all)[number], other: (typeof all)[number]) =>
        one.line.kind === 'reports' && other.line.kind === 'reports' && one.line.to === other.line.to;
      const upon = all.flatMap((one, at) =>
        all
          .slice(at + 1)
          .filter((other) => {
            if (one.line === other.line || isOneBus(one, other)) return false;
            const across =
              one.y1 === one.y2 &&
              other.y1 === other.y2 &&
              one.y1 === other.y1 &&
              Math.min(one.x2, other.x2) > Math.max(one.x1, other.x1);
            const down =
              one.x1 === one.x2 &&
              other.x1 === other.x2 &&
              one.x1 === other.x1 &&
              Math.min(one.y2, other.y2) > Math.max(one.y1, other.y1);
            return across || down;
          })
          .map((other) => `${one.line.from}-${one.line.to} on ${other.line.from}-${other.line.to}`),
      );
      expect(upon).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

function touched({ boxes }: RelationshipLayout, point: readonly [number, number] | undefined): string | undefined {
  const [px = -1, py = -1] = point ?? [];
  return boxes.find(({ x, y }) => px >= x && px <= x + BOX.width && py >= y && py <= y + BOX.height)?.id;
}
