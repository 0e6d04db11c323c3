import { createHash } from 'node:crypto';

/**
 * Where the content keeps which differences from an export a person has answered, so that an import does not tell them
 * again.
 */
export const ANSWERED_FILE = 'answered.txt';

const ABOUT = `# Differences between plans and exports that were looked at: the plan stays as it is. An import does not tell them again.
# Written by "npm run import -- … --answered". Each line is a SHA-256 of one difference and names nobody. A difference that
# changes is told again; to have all of them told again, delete this file. Sales that were added to a month with --add are
# marked here too, so that they come once.
`;

/** The mark of a difference, by what it is and what it says. */
export function answeredMark(code: string, facts: readonly (readonly [string, string])[]): string {
  return createHash('sha256')
    .update(`rulla answered\n${code}\n${JSON.stringify([...facts].sort(([a], [b]) => (a < b ? -1 : 1)))}`)
    .digest('hex');
}

/** The marks of a list; none of a list that is not there. */
export function answeredIn(text: string | undefined): Set<string> {
  return new Set((text ?? '').match(/^[0-9a-f]{64}$/gm));
}

/** The list with more on it, sorted. */
export function withAnswered(text: string | undefined, marks: Iterable<string>): string {
  return written(new Set([...answeredIn(text), ...marks]), addedIn(text));
}

/** The marks of sales that were added to a month, with their months. */
export function addedIn(text: string | undefined): Map<string, string> {
  const lines = (text ?? '').matchAll(/^added (\d{4}-\d{2}) ([0-9a-f]{64})$/gm);
  return new Map([...lines].map(([, month = '', mark = '']) => [mark, month]));
}

/** The list with these marks of added sales and no others. */
export function withAdded(text: string | undefined, marks: ReadonlyMap<string, string>): string {
  return written(answeredIn(text), marks);
}

function written(answered: ReadonlySet<string>, added: ReadonlyMap<string, string>): string {
  const lines = [...[...answered].sort(), ...[...added].map(([mark, month]) => `added ${month} ${mark}`).sort()];
  return `${ABOUT}${lines.map((one) => `${one}\n`).join('')}`;
}
