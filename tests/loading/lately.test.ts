import { expect, test } from 'vitest';
import { openYaml } from '#editing/yaml-nodes.ts';
import { readFullYaml } from '#loading/yaml/full-yaml.ts';
import { lately } from '#loading/yaml/lately.ts';

test('what was made of a text is known while few others were asked about since, and then made again', () => {
  const asked: string[] = [];
  const lengthOf = lately((text) => {
    asked.push(text);
    return { length: text.length };
  });
  const first = lengthOf('name: A');
  for (const other of ['1', '22', '333', '4444']) lengthOf(other);
  expect(lengthOf('name: A')).toBe(first);
  for (let other = 0; other < 20; other++) lengthOf('x'.repeat(other + 10));
  expect(lengthOf('name: A')).toEqual(first);
  expect(asked.filter((text) => text === 'name: A')).toHaveLength(2);
});

test('a text that is asked about again and again outlives those that are not', () => {
  let made = 0;
  const numbered = lately(() => made++);
  const own = numbered('own');
  for (let other = 0; other < 50; other++) {
    numbered(`other ${other}`);
    expect(numbered('own')).toBe(own);
  }
});

test('a text that was read before is refused, and told, as it was the first time', () => {
  const faulty = 'name: [A';
  const tagged = 'name: !!str A';
  for (const text of [faulty, tagged]) {
    const refused = [1, 2].map(() => {
      try {
        openYaml(text);
        return undefined;
      } catch (error) {
        return error;
      }
    });
    expect(refused[0]).toBeInstanceOf(Error);
    expect(refused[1]).toEqual(refused[0]);
  }
  const [one, two] = [1, 4].map((firstLine) => readFullYaml('name: A\nname: B\n', 'accounts/a.mdx', firstLine));
  expect(one?.problems.map(({ place }) => place?.line)).toEqual([2]);
  expect(two?.problems.map(({ place }) => place?.line)).toEqual([5]);
});
