import { isCollection, isNode, isScalar, visit, type Document, type YAMLError } from 'yaml';
import type { Problem } from '#domain/checks/problem.ts';
import type { YamlFeature } from '#domain/checks/reading-facts.ts';
import type { Place } from '#domain/place.ts';
import { fault } from '../fault.ts';

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
  const conflicts = [...text.matchAll(/^<{7}(?: .*)?$/gm)].map(({ index }) => syntaxFault('conflict', index));
  if (conflicts.length > 0) return conflicts.slice(0, MOST_FAULTS);
  const problems: Problem[] = [];
  let last = -ECHO_LINES;
  for (const error of [...document.errors, ...document.warnings]) {
    const offset = Math.min(error.pos[0], text.length);
    const { line } = placeAt(offset);
    const isEcho = line <= last + ECHO_LINES;
    last = Math.max(last, line);
    if (isEcho) continue;
    problems.push(faultOf(error, offset));
    if (problems.length >= MOST_FAULTS) break;
  }
  return problems;

  function faultOf(error: YAMLError, offset: number): Problem {
    const feature = FEATURES[error.code];
    if (feature !== undefined)
      return fault('yaml-feature', placeAt(offset), {
        what: feature,
        value: text.slice(offset, offset + 20).split('\n')[0] ?? '',
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

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text
    .slice(start, end === -1 ? undefined : end)
    .trim()
    .slice(0, 80);
}
