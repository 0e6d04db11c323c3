import type { Problem } from '#domain/checks/problem.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import { isSharedThing, refersToThing, sharedTexts, type SharingPart } from '#domain/sharing.ts';
import { only, type WrittenFile } from '../written.ts';

/**
 * References within `<Shared>` to needs, goals, ideas and actions that the customer does not see: their names would
 * give them away.
 */
export function sharedNamesInternal(files: readonly WrittenFile[]): Problem[] {
  return only(files, 'account').flatMap(({ data, body, source }) =>
    sharedTexts(body).flatMap((nodes) => namesInternal(data, nodes, source.file)),
  );
}

function namesInternal(plan: SharingPart, nodes: readonly BodyNode[], file: string): Problem[] {
  return nodes.flatMap((node): Problem[] => {
    if ('html' in node) return [];
    const { component, line, column } = node;
    const id = node.attributes['id'] ?? '';
    if (!refersToThing(component) || isSharedThing(plan, component, id))
      return namesInternal(plan, node.children, file);
    return [{ rule: 'shared-names-internal', grade: 'error', place: { file, line, column }, facts: { id, component } }];
  });
}
