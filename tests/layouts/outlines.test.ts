import { expect, test } from 'vitest';
import { outlineOf } from '#layouts/outlines.ts';

const LINES = ' fill="none" stroke="currentColor" stroke-width="2"';
const drawn = (shapes: string, times = 1) => outlineOf(LINES, shapes, times);

test('a line is a shape as thick as it is, with its corners, ends and curves', () => {
  expect(drawn('<path d="M2 5h8"/>')).toBe('M2 6v-2h8v2z');
  expect(drawn('<path d="M2 5h8v5"/>')).toBe('M2 6v-2h9v6h-2v-4z');
  expect(drawn('<path d="M2 5h8" stroke-linecap="round"/>')).toBe('M2 6a.99 .99 0 0 1 0 -2h8a.99 .99 0 0 1 0 2z');
  expect(drawn('<path d="M2 2h8v8h-8z"/>')).toBe('M1 1h10v10h-10zM3 9h6v-6h-6z');
});

test('what is filled and what is drawn lie over each other; a line in the colour of the ground is cut out', () => {
  expect(outlineOf('', '<rect width="9" height="9" fill="currentColor"/>', 1)).toBe('M0 0h9v9h-9z');
  expect(
    outlineOf(
      '',
      '<rect width="9" height="9" fill="currentColor"/><path class="on-fill" d="M2 4h5" stroke-width="2"/>',
      1,
    ),
  ).toBe('M0 0h9v9h-9zM7 5v-2h-5v2z');
});

test('a line that goes the road to its left and comes back is cut out once', () => {
  expect(drawn('<path d="M2 5h8V1v4v5"/>')).toBe('M2 6v-2h7v-3h2v4v5h-2v-4z');
});

test('dashes are pieces; a circle is two arcs within two', () => {
  expect(drawn('<path d="M0 5h7" stroke-dasharray="3 1"/>')).toBe('M0 6v-2h3v2zM4 6v-2h3v2z');
  expect(drawn('<circle cx="6" cy="6" r="4"/>')?.match(/a/g)).toHaveLength(4);
});

test('it is as large as it is asked for', () => {
  expect(drawn('<path d="M2 5h8"/>', 0.5)).toBe('M1 3v-1h4v1z');
});

test('shades have no outline, and a command that it does not know is said', () => {
  expect(drawn('<path d="M2 5h8" opacity="0.4"/>')).toBeUndefined();
  expect(() => drawn('<path d="M2 5q1 2 8 0"/>')).toThrow('"q"');
});
