import { isNode, parseDocument } from 'yaml';
import type { FieldPath } from '#domain/place.ts';

/** From where to where a field's value stands in a YAML text; nothing when it is not written. */
export function fieldValueAt(yaml: string, path: FieldPath): { start: number; end: number } | undefined {
  const node = parseDocument(yaml).getIn(path, true);
  return isNode(node) && node.range ? { start: node.range[0], end: node.range[1] } : undefined;
}
