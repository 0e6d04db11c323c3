import { describe, expect, test } from 'vitest';
import { removeFields } from '#forgetting/remove-fields.ts';

const PLAN = `# Havulinna, kept by Petri
people:
  # The mill manager
  - id: eero-kallas   # retires
    name: "Eero Kallas"
    basis: >-
      Says the mill
      runs well.
  - reportsTo: eero-kallas
    id: antti-pohjola
    influences: [eero-kallas, ritva-hakala, outi-valkama]

# Changes
changes:
  - what: Mill manager retires
    touches: [eero-kallas]
  - { what: Procurement moves, touches: [ritva-hakala, eero-kallas] }
`;

describe('a field is cut out of a text', () => {
  test('an item of a list goes with its lines; comments and order of all else stay', () => {
    expect(removeFields(PLAN, [['people', 0]])).toBe(PLAN.replace(/ {2}- id: eero-kallas[\s\S]*?runs well\.\n/, ''));
  });
  test('the first field of an item leaves its dash to the next', () => {
    expect(removeFields(PLAN, [['people', 1, 'reportsTo']])).toBe(
      PLAN.replace('- reportsTo: eero-kallas\n    id:', '- id:'),
    );
  });
  test.each([
    [0, '[ritva-hakala, outi-valkama]'],
    [1, '[eero-kallas, outi-valkama]'],
    [2, '[eero-kallas, ritva-hakala]'],
  ])('item %i of a list in a line goes with its comma', (at, left) => {
    expect(removeFields(PLAN, [['people', 1, 'influences', at]])).toBe(
      PLAN.replace('[eero-kallas, ritva-hakala, outi-valkama]', left),
    );
  });
  test('a list that is left without items goes too, within a line as well', () => {
    expect(removeFields(PLAN, [['changes', 0, 'touches', 0]])).toBe(PLAN.replace('    touches: [eero-kallas]\n', ''));
    expect(
      removeFields(PLAN, [
        ['changes', 1, 'touches', 0],
        ['changes', 1, 'touches', 1],
      ]),
    ).toBe(PLAN.replace(', touches: [ritva-hakala, eero-kallas] }', ' }'));
  });
  test('what loses everything goes as a whole, up to the field that held it', () => {
    const text =
      'actions:\n  - id: a1\n    effect:\n      relationship:\n        - person: eero-kallas\n          from: unknown\n          to: growth\n    stage: done\n';
    expect(removeFields(text, [['actions', 0, 'effect', 'relationship', 0]])).toBe(
      'actions:\n  - id: a1\n    stage: done\n',
    );
  });
  test('several cuts are made at once; none changes nothing', () => {
    const text = removeFields(PLAN, [
      ['people', 0],
      ['people', 1, 'reportsTo'],
      ['people', 1, 'influences', 0],
      ['changes', 0, 'touches', 0],
      ['changes', 1, 'touches', 1],
    ]);
    expect(text).not.toContain('eero-kallas');
    expect(text).toContain(
      '# The mill manager\n  - id: antti-pohjola\n    influences: [ritva-hakala, outi-valkama]\n\n# Changes',
    );
    expect(removeFields(PLAN, [])).toBe(PLAN);
  });
});
