import { isCollection, isNode, isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { Problem } from '#domain/checks/problem.ts';
import type { YamlFeature } from '#domain/checks/reading-facts.ts';
import type { Place } from '#domain/place.ts';
import { fault } from '../fault.ts';
import { lineSlips } from './line-slips.ts';

/** Enough to mend a file by; a file of noise would list thousands. */
const MOST_FAULTS = 5;
/** One slip often gives errors on its line and those below; what stands so near an error is taken for its echo. */
const ECHO_LINES = 3;
const FEATURES: Readonly<Record<string, YamlFeature>> = {
  BAD_ALIAS: 'alias',
  TAG_RESOLVE_FAILED: 'tag',
  MULTIPLE_DOCS: 'documents',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_TAGS: 'tag',
  BAD_DIRECTIVE: 'directive',
};

/**
 * What the YAML library found wrong with a text, as problems at the place of the slip: echoes of an error further down
 * are left out, a quote or bracket that is not closed is named where it opens, and a merge left half done is called so.
 */
export function syntaxFaults(document: Document, text: string, placeAt: (offset: number) => Place): Problem[] {
  const hasErrors = document.errors.length > 0;
  const slips = hasErrors || /^<{7}(?: |$)/m.test(text) ? lineSlips(text) : [];
  const conflicts = slips.filter(({ code }) => code === 'conflict');
  if (conflicts.length > 0) return conflicts.slice(0, MOST_FAULTS).map(({ code, offset }) => syntaxFault(code, offset));
  // What a person sees at the left edge comes before what the library stumbled over because of it.
  const firstSlip = hasErrors ? slips[0] : undefined;
  const problems: Problem[] = [];
  let last = -ECHO_LINES;
  for (const error of [...document.errors, ...document.warnings]) {
    const offset = Math.min(error.pos[0], text.length);
    const { line } = placeAt(offset);
    const isEcho = line <= last + ECHO_LINES;
    last = Math.max(last, line);
    if (isEcho) continue;
    if (firstSlip && (openingBefore(offset) ?? offset) >= text.lastIndexOf('\n', firstSlip.offset - 2)) break;
    problems.push(faultOf(error, offset));
    if (problems.length >= MOST_FAULTS) break;
  }
  const told = problems.at(-1)?.place.line ?? -ECHO_LINES;
  for (const { code, offset } of firstSlip ? slips : [])
    if (problems.length < MOST_FAULTS && placeAt(offset).line > told) problems.push(syntaxFault(code, offset));
  return problems;

  function faultOf(error: YAMLError, offset: number): Problem {
    const feature = FEATURES[error.code];
    if (feature !== undefined)
      return fault('yaml-feature', placeAt(offset), {
        what: feature,
        value: text.slice(offset, offset + 20).split(feature === 'tag' ? /\s/ : '\n')[0] ?? '',
      });
    const opening = openingBefore(offset);
    if (opening !== undefined) return syntaxFault('UNCLOSED', opening);
    return syntaxFault(error.message.startsWith('Sequence item without') ? 'BAD_INDENT' : error.code, offset);
  }

  function syntaxFault(code: string, offset: number): Problem {
    return fault('yaml-syntax', placeAt(offset), { code, value: lineAt(text, offset) });
  }

  /** Where the quoted text or bracket opens that runs over line ends up to an error, as one without its end does. */
  function openingBefore(offset: number): number | undefined {
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    let opening: number | undefined;
    visit(document, (_key, node) => {
      if (!isNode(node) || !node.range) return;
      const isEnclosed = isScalar(node)
        ? node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
        : isCollection(node) && node.flow === true;
      const [start, end] = node.range;
      if (isEnclosed && start < lineStart && end >= lineStart - 1 && end <= offset + 1) opening = start;
    });
    return opening;
  }
}

/** The line of a text at an offset, as much of it as a message has room for. */
export function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text
    .slice(start, end === -1 ? undefined : end)
    .trim()
    .slice(0, 80);
}
