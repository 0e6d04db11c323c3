import { expect, test } from 'vitest';
import { onceByName, oncePer } from '#domain/once-per.ts';
import { recorded, tellRead } from '#domain/reads.ts';

test('an answer is worked out once for each thing, be it that there is none', () => {
  const asked: string[] = [];
  const ownerOf = oncePer(({ name, owner }: { name: string; owner?: string }) => {
    asked.push(name);
    return owner;
  });
  const havulinna = { name: 'Havulinna Paper', owner: 'petri-salmela' };
  const satama = { name: 'Satama Laundry' };
  expect([havulinna, satama, havulinna, satama].map((account) => ownerOf(account))).toEqual([
    'petri-salmela',
    undefined,
    'petri-salmela',
    undefined,
  ]);
  expect(asked).toEqual(['Havulinna Paper', 'Satama Laundry']);
});

test('an answer is worked out once for each name that comes with a thing', () => {
  const asked: string[] = [];
  const salesOf = oncePer(({ name }: { name: string }, quarter: string, year: string) => {
    asked.push(`${name} ${quarter} ${year}`);
    return asked.length;
  });
  const havulinna = { name: 'Havulinna Paper' };
  const answers = [
    salesOf(havulinna, 'Q1', '2026'),
    salesOf(havulinna, 'Q2', '2026'),
    salesOf(havulinna, 'Q1', '2026'),
    salesOf({ ...havulinna }, 'Q1', '2026'),
  ];
  expect(answers).toEqual([1, 2, 1, 3]);
});

test('what several things have in common has one answer', () => {
  const members = { petri: 'Petri Salmela' };
  const firstDay = oncePer(
    ({ day }: { day: string; members: object }) => day,
    (plans) => plans.members,
  );
  expect(firstDay({ day: '2026-11-28', members })).toBe('2026-11-28');
  expect(firstDay({ day: '2026-11-29', members })).toBe('2026-11-28');
});

test('an answer by a name is worked out once for each name, and by each function anew', () => {
  const asked: string[] = [];
  const lengthOf = () => onceByName((name) => asked.push(name) && name.length);
  const [one, other] = [lengthOf(), lengthOf()];
  expect([one('paper'), one('ore'), one('paper'), other('paper')]).toEqual([5, 3, 5, 5]);
  expect(asked).toEqual(['paper', 'ore', 'paper']);
});

test('what an answer read is told to everybody who asks, and worked out anew where nobody had listened', () => {
  const day = { name: 'day', told: 0 };
  let asked = 0;
  const onDay = oncePer((_: object) => {
    tellRead(day);
    return (asked += 1);
  });
  const plan = {};
  expect(onDay(plan)).toBe(1);
  const [first, second] = [recorded(() => onDay(plan)), recorded(() => onDay(plan))];
  expect([first.made, second.made]).toEqual([2, 2]);
  for (const { reads } of [first, second])
    expect(reads.parts.map(({ slices }) => slices.map(({ name }) => name))).toEqual([['day']]);
  expect(onDay(plan)).toBe(2);
});
