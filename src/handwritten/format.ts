import { orderIn } from '#editing/order.ts';
import { fieldsOfFile, fileOfFields } from '#editing/file-parts.ts';
import { CannotSplice, openYaml } from '#editing/yaml-nodes.ts';
import type { Schemas, TextKind } from '#loading/read-text.ts';
import { printFields } from './print-fields.ts';
import { withoutTexts } from './without-texts.ts';

/**
 * The text of a file with its fields in the usual form and in the order of its schema (see `printFields`). The text
 * under the fields, line ends and comments stay. Nothing when the fields cannot be read, or hold what the form does not
 * know: the check says what is wrong with those. What the file says is never changed: it is read back and compared.
 */
export function formatted(kind: TextKind, file: string, text: string, schemas: Schemas): string | undefined {
  const parts = fieldsOfFile(file, text);
  if (!parts) return undefined;
  try {
    const printed = printFields(parts.yaml, orderIn(kind, schemas));
    return isSame(parts.yaml, printed) ? fileOfFields(parts, printed) : undefined;
  } catch (error) {
    if (error instanceof CannotSplice) return undefined;
    throw error;
  }
}

/** Whether two texts hold the same values, whatever their order, and the same comments. */
function isSame(before: string, after: string): boolean {
  return said(before) === said(after) && comments(before).join('\n') === comments(after).join('\n');
}

function said(yaml: string): string {
  return JSON.stringify(openYaml(yaml).toJS(), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** What stands behind a `#`, on whatever line. */
function comments(yaml: string): string[] {
  return withoutTexts(yaml, openYaml(yaml))
    .split('\n')
    .flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1]?.trim() ?? [])
    .sort();
}
