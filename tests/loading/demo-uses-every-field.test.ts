import { beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from '#loading/disk.ts';
import type { WrittenFile } from '#loading/written.ts';
import { COMPONENTS, FIGURE_KINDS, NOTE_KINDS, type BodyNode, type ComponentNode } from '#domain/plan/body.ts';
import { KINDS, SAME_BRICK, type Kind } from '../field-kinds.ts';
import { pathsIn } from '../places.ts';

// What the method asks for must be of use (.github/requirements.md, R81): the demo company shows each field at work, so
// a field it cannot show is one too many.

/** Kinds that the demo need not have: a handbook of its own. */
const WRITTEN = (Object.keys(KINDS) as Kind[]).filter((kind) => kind !== 'handbook');

/** What only a first import writes: customers wait there, and the demo's have all been placed. */
const LEFT_TO_IMPORTS = /(?:^|\.)waitingRoom$/;

/**
 * The demo is opened where it is served, and has no address of its own that messages could name; at its host nobody
 * signs in by it.
 */
const NOT_OF_A_DEMO = ['site', 'repository.signInAs'];

/** Statuses that a healthy portfolio need not have, and lists that name blocks and not words of the method. */
const STATUSES_LEFT_OUT = new Set(['prospect', 'lost']);
const LISTS_OF_BLOCKS = new Set(['shared', 'required', 'without']);

let files: WrittenFile[];
beforeAll(async () => {
  const folder = await readFolder('content');
  expect(folder.problems.filter(({ grade }) => grade === 'error')).toEqual([]);
  files = folder.files;
});

describe('the demo company', () => {
  test.each(WRITTEN)('writes every field that %s files can hold', (kind) => {
    const unused = KINDS[kind]
      .map(({ path }) => path)
      .filter((path) => {
        const twin = SAME_BRICK[kind]?.(path);
        return (
          !LEFT_TO_IMPORTS.test(path) &&
          !(kind === 'company' && NOT_OF_A_DEMO.includes(path)) &&
          !writtenPaths(kind).has(path) &&
          // What begins and ends may be shown by a customer of either kind of plan.
          !(kind === 'account' && writtenPaths('sales-plan').has(`customers[].${path}`)) &&
          !(twin && writtenPaths(twin.kind).has(twin.path))
        );
      });
    expect(unused).toEqual([]);
  });

  test('shows every word of the method in some plan', () => {
    const lists = [...KINDS.account, ...KINDS['sales-plan']].filter(
      ({ path, allowed }) => allowed.length > 0 && !LISTS_OF_BLOCKS.has(lastName(path)),
    );
    // One list may stand behind several fields (attitude now, before, after); its words count wherever they are shown.
    const fieldsByList = Map.groupBy(lists, ({ allowed }) => allowed.join(' '));
    const unused = [...fieldsByList].flatMap(([list, fields]) => {
      const shown = new Set(fields.flatMap(({ path }) => wordsUnder(lastName(path))));
      return list.split(' ').filter((word) => !shown.has(word) && !STATUSES_LEFT_OUT.has(word));
    });
    expect(unused).toEqual([]);
  });

  test('uses every component that the text of a plan can hold, with every attribute', () => {
    const used = components().flatMap(({ component, attributes }) => [
      component as string,
      ...Object.keys(attributes).map((name) => `${component} ${name}`),
    ]);
    const known = Object.entries(COMPONENTS).flatMap(([name, rule]) => [
      name,
      ...Object.keys(rule.attributes).map((attribute) => `${name} ${attribute}`),
    ]);
    expect(known.filter((name) => !used.includes(name))).toEqual([]);
  });

  test('prints every kind of figure and every kind of note in some plan', () => {
    const said = (name: string, attribute: string) =>
      components()
        .filter(({ component }) => component === name)
        .map(({ attributes }) => attributes[attribute]);
    expect(FIGURE_KINDS.filter((kind) => !said('Figure', 'of').includes(kind))).toEqual([]);
    expect(NOTE_KINDS.filter((kind) => !said('Note', 'kind').includes(kind))).toEqual([]);
  });
});

/** Paths of fields that some file of the kind has written, as the field list names them: `people[].history[].asOf`. */
function writtenPaths(kind: Kind): Set<string> {
  return new Set(
    files
      .filter((file) => file.kind === kind)
      .flatMap(({ source }) => pathsIn(source.places))
      .map((path) => path.replace(/\.\d+(?=\.|$)/g, '[]')),
  );
}

/** Each text that stands under a field of this name in some file. */
function wordsUnder(field: string): string[] {
  return files.flatMap((file) => ('data' in file ? textsUnder(field, file.data, '') : []));
}

function textsUnder(wanted: string, value: unknown, field: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsUnder(wanted, item, field));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) => textsUnder(wanted, inner, name));
  return field === wanted ? [String(value)] : [];
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).replace(/\[\]$/, '');
}

function components(): ComponentNode<string>[] {
  return files.flatMap((file) => ('body' in file ? componentsIn(file.body) : []));
}

function componentsIn(nodes: readonly BodyNode<string>[]): ComponentNode<string>[] {
  return nodes.flatMap((node) => ('component' in node ? [node, ...componentsIn(node.children)] : []));
}
