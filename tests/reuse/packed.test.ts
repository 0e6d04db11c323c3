import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfNumbers, Packed, packed } from '../../scripts/kept/packed.ts';

test('what is packed comes out as it went in, wherever in the bytes it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.array(fc.double()), (head, text, numbers) => {
      const parts = { text: Buffer.from(JSON.stringify(text)), numbers: bytesOfNumbers(numbers) };
      const out = new Packed(packed(head, parts));
      expect(out.head).toEqual(JSON.parse(JSON.stringify(head)));
      expect(out.value('text')).toBe(JSON.parse(JSON.stringify(text)));
      expect([...out.numbers('numbers')]).toEqual(numbers);
    }),
  );
});
