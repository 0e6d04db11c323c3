import { expect, test } from 'vitest';
import fc from 'fast-check';
import { MAP, NAME_SIZE, portfolioMap } from '#charts/portfolio-map.ts';
import { textWidth } from '#charts/text-width.ts';

const point = (size: number, miss: number, label = `Account ${size}, ${miss}`) => ({ size, miss, label });

test('size lies across and miss down, on round numbers, with the line of the target where nobody is off', () => {
  const map = portfolioMap([point(520, -65), point(400, 18), point(340, -72)], 0.08);
  expect(map.sizes.map(({ value }) => value)).toEqual([0, 100, 200, 300, 400, 500, 600]);
  expect(map.misses.map(({ value }) => value)).toEqual([20, 0, -20, -40, -60, -80]);
  expect(map.misses.map(({ at }) => at)).toEqual([22, 71.2, 120.4, 169.6, 218.8, 268]);
  expect(map.zero).toBe(71.2);
  const [largest, over, short] = map.points;
  expect([largest!.x > over!.x, over!.x > short!.x]).toEqual([true, true]);
  expect([over!.y < map.zero, short!.y > largest!.y]).toEqual([true, true]);
  // 8 % of 600 is 48.
  expect(map.limit).toEqual({ x: 96, y: 189.3 });
});

test('of marks in one place one is named, and small ones that are on target are not', () => {
  const map = portfolioMap([point(300, -50), ...Array.from({ length: 15 }, () => point(12, 0))], 0.08);
  expect(map.points.map(({ name }) => name !== undefined)).toEqual([true, ...Array(15).fill(false)]);
});

test('with hundreds of accounts marks are small and at most twelve are named', () => {
  const map = portfolioMap(
    Array.from({ length: 700 }, (_, at) => point(10 + ((at * 37) % 500), ((at * 53) % 160) - 120)),
    0.08,
  );
  expect(map.radius).toBe(3);
  expect(map.points.filter(({ name }) => name).length).toBeLessThanOrEqual(12);
});

test('whatever the sizes, every mark lies in the drawing and no name touches another or another’s mark', () => {
  const any = fc.record({
    size: fc.integer({ min: 0, max: 5_000_000 }),
    miss: fc.integer({ min: -900_000, max: 400_000 }),
    label: fc.constantFrom('Havulinna Paper, −65', 'Öjskog Timber, +2', 'Data-centre cooling, −47'),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (points) => {
      const map = portfolioMap(points, 0.08);
      const boxes = map.points.flatMap(({ point: { label }, x, y, name }) => {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(100);
        expect(y).toBeGreaterThanOrEqual(MAP.top);
        expect(y).toBeLessThanOrEqual(MAP.bottom);
        if (!name) return [];
        const width = textWidth(label, NAME_SIZE, 600);
        const left = x * 7.4 + name.dx - (name.anchor === 'end' ? width : 0);
        return [{ left, right: left + width, top: y + name.dy - 11, bottom: y + name.dy + 3 }];
      });
      for (const [at, a] of boxes.entries())
        for (const b of boxes.slice(at + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    }),
  );
});
