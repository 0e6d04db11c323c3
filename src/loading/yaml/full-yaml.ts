import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import { addPlace, noPlaces, positionAt, type Place } from '#domain/place.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { ReadingFacts } from '#domain/checks/reading-facts.ts';
import type { ReadingRule } from '#domain/checks/reading-rules.ts';
import { LARGEST_AMOUNT } from '#domain/money/money.ts';
import { readingsOf } from '#domain/money/readings.ts';
import { decodedFaults } from '../characters.ts';
import { fault } from '../fault.ts';
import { told } from '../meant.ts';
import { lately } from './lately.ts';
import { itemWithoutDash } from './item-without-dash.ts';
import { lineAt, syntaxFaults } from './syntax-faults.ts';
import { withoutCutFigures } from './cut-figures.ts';
import { isPlainNumber, isReservedKey, type PointedNumber, type YamlRead } from './yaml-read.ts';

const DEEPEST = 30;
/** A plain number that an amount may be: of which field, and in which currency, is not known here. */
const isOffered = (reading: string) => isPlainNumber(reading) && Math.abs(Number(reading)) <= LARGEST_AMOUNT / 100;
/** What a text that lost its lines looks like further down. */
const ECHOES: ReadonlySet<string> = new Set(['duplicate-field', 'yaml-too-deep']);

const parsedLately = lately((text) => {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  return { document, lines };
});

/**
 * Reads any YAML by the `yaml` library (1.2, core schema) and refuses what a plan has no use for: anchors, aliases,
 * tags, merge keys, several documents, doubled and reserved keys, numbers in other than plain notation.
 * Aliases are never resolved, so that a bomb stays as small as it was written.
 */
export function readFullYaml(text: string, file: string, firstLine: number): YamlRead & { problems: Problem[] } {
  const problems: Problem[] = [];
  const places = noPlaces();
  const pointed: PointedNumber[] = [];
  let lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  if (nesting(text) > DEEPEST * 4) {
    return {
      value: undefined,
      places,
      pointed: [],
      problems: [fault('yaml-too-deep', { file, line: firstLine, column: 1 }, { most: DEEPEST })],
    };
  }

  const report = <R extends ReadingRule>(rule: R, node: Node, facts: ReadingFacts[R]) => {
    problems.push(fault(rule, placeAt(node.range?.[0] ?? 0), facts));
  };

  const reportUnsure = (node: Node, written: string) => {
    const { facts, nearest } = told(readingsOf(written, undefined).filter(isOffered));
    problems.push(
      fault('number-not-plain', placeAt(node.range?.[0] ?? 0), { value: written.slice(0, 60), ...facts }, nearest),
    );
  };

  /** As it is written; one that the library knew no meaning of is told by its own error. */
  const reportTag = (node: Node, tag: string) => {
    const { line } = placeAt(node.range?.[0] ?? 0);
    const isTold = problems.some(
      ({ rule, facts, place }) =>
        rule === 'yaml-feature' && place.line === line && 'value' in facts && tag.startsWith(facts.value),
    );
    if (!isTold) report('yaml-feature', node, { what: 'tag', value: tag.replace(/^tag:yaml\.org,2002:/, '!!') });
  };

  function plain(node: Node | null | undefined, under: number, depth: number): unknown {
    if (!node) return null;
    if (depth > DEEPEST) {
      report('yaml-too-deep', node, { most: DEEPEST });
      return null;
    }
    if (isAlias(node)) {
      report('yaml-feature', node, { what: 'alias', value: `*${node.source}` });
      return null;
    }
    if ('anchor' in node && node.anchor !== undefined)
      report('yaml-feature', node, { what: 'anchor', value: `&${String(node.anchor)}` });
    if (node.tag !== undefined) reportTag(node, node.tag);
    if (isMap(node)) {
      const value: Record<string, unknown> = {};
      const pairs = node.items as Pair<Node | null, Node | null>[];
      const lost = node.flow === true ? undefined : itemWithoutDash(pairs);
      if (lost)
        problems.push(
          fault('yaml-syntax', placeAt(lost.offset), { code: 'NO_DASH', value: lineAt(text, lost.offset) }),
        );
      for (const pair of node.flow === true ? withoutCutFigures(pairs, text) : pairs.slice(0, lost?.at))
        plainPair(pair, value, under, depth);
      return value;
    }
    if (isSeq(node)) {
      return node.items.map((item, at) => {
        const child = mark(under, String(at), item as Node | null);
        return plain(item as Node | null, child, depth + 1);
      });
    }
    if (!isScalar(node)) return null;
    if (typeof node.value === 'number' || typeof node.value === 'bigint') {
      const written = node.source ?? String(node.value);
      if (!isPlainNumber(written)) reportUnsure(node, written);
      else if (written.includes('.')) pointed.push({ field: under, text: written });
      return Number(written);
    }
    if (node.type === 'QUOTE_DOUBLE' && typeof node.value === 'string' && node.range)
      decodedFaults(node.value, text.slice(node.range[0], node.range[1]), (rule, facts) => report(rule, node, facts));
    return node.value;
  }

  function plainPair(
    { key, value: held }: Pair<Node | null, Node | null>,
    into: Record<string, unknown>,
    under: number,
    depth: number,
  ): void {
    if (!isScalar(key)) {
      if (key) report('yaml-feature', key, { what: isAlias(key) ? 'alias' : 'key', value: '' });
      else if (held) report('yaml-feature', held, { what: 'key', value: '' });
      return;
    }
    if (key.anchor !== undefined) report('yaml-feature', key, { what: 'anchor', value: `&${key.anchor}` });
    if (key.tag !== undefined) reportTag(key, key.tag);
    const name = key.type === 'PLAIN' ? (key.source ?? '') : String(key.value);
    if (isReservedKey(name)) return report('reserved-field', key, { field: name });
    if (name === '<<') return report('yaml-feature', key, { what: 'merge', value: '<<' });
    if (Object.hasOwn(into, name)) return report('duplicate-field', key, { field: name });
    into[name] = plain(held, mark(under, name, key), depth + 1);
  }

  /**
   * Notes where a field stands; comes back with its number. An item that is nothing stands nowhere, and has none under
   * it.
   */
  function mark(under: number, step: string, node: Node | null): number {
    if (!node?.range) return under;
    const { line, column } = placeAt(node.range[0]);
    return addPlace(places, under, step, positionAt(line, column));
  }

  let contents: Node | null = null;
  // A text of noise has an error at every sign, and nobody reads where in the library each was made.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const parsed = parsedLately(text);
    const { document } = parsed;
    lines = parsed.lines;
    contents = document.contents as Node | null;
    problems.push(...syntaxFaults(document, text, placeAt));
    // The library reads the first document and drops the others, some of them without a word.
    const found = secondDocument(text);
    if (
      found &&
      !problems.some(({ rule, facts }) => rule === 'yaml-feature' && 'what' in facts && facts.what === 'documents')
    )
      problems.push(fault('yaml-feature', placeAt(found.at), { what: 'documents', value: found.marker }));
    if (text.startsWith('%'))
      problems.push(
        fault('yaml-feature', placeAt(0), { what: 'directive', value: text.slice(0, 20).split('\n')[0] ?? '' }),
      );
  } catch (error) {
    // The library recurses; what is nested too deep for the stack ends here.
    if (!(error instanceof RangeError)) throw error;
    problems.push(fault('yaml-too-deep', { file, line: firstLine, column: 1 }, { most: DEEPEST }));
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  const value = plain(contents, -1, 0);
  const isConflict = problems.some(
    ({ rule, facts }) => rule === 'yaml-syntax' && 'code' in facts && facts.code === 'conflict',
  );
  // What a slip left of a field may look like a list for a name: an echo of it.
  const isBroken = problems.some(({ rule }) => rule === 'yaml-syntax');
  const isOwn = ({ rule, facts }: Problem) =>
    isConflict
      ? rule === 'yaml-syntax' && 'code' in facts && facts.code === 'conflict'
      : !isBroken || (!ECHOES.has(rule) && (rule !== 'yaml-feature' || !('what' in facts) || facts.what !== 'key'));
  return {
    value: value ?? {},
    places,
    pointed,
    problems: problems.filter(isOwn),
  };
}

/** The first line that ends a document which has begun: comments and empty lines begin none. */
function secondDocument(text: string): { at: number; marker: string } | undefined {
  let hasBegun = false;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next === -1 ? undefined : next);
    const marker = /^(?:\.\.\.|---)(?=[ \t]|$)/.exec(line)?.[0];
    if (marker !== undefined && hasBegun) return { at, marker };
    hasBegun ||= !/^[ \t]*(?:#|$)/.test(line);
    if (next === -1) return undefined;
    at = next + 1;
  }
  return undefined;
}

/** How deep the brackets of a text go at most, quotes or not: a bound that is read without a stack. */
function nesting(text: string): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) most = Math.max(most, ++depth);
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
  }
  return most;
}
