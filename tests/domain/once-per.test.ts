import { expect, test } from 'vitest';
import { oncePer } from '#domain/once-per.ts';

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
