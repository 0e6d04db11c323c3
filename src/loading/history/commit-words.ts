import type { LastChange } from '#domain/history.ts';

const LONGEST_WHY = 120;
const LONGEST_NAME = 60;

/** A commit as pages print it. */
export function shortId(commit: string): string {
  return commit.slice(0, 7);
}

/**
 * A commit in the words that a page may print: anyone may have written them, so they are cut and freed of signs that
 * cannot be seen.
 */
export function lastChange(commit: string, authorSeconds: number, author: string, subject: string): LastChange {
  return {
    on: new Date(authorSeconds * 1000).toISOString().slice(0, 10),
    at: authorSeconds,
    by: shown(author, LONGEST_NAME),
    why: shown(subject, LONGEST_WHY),
    commit: shortId(commit),
  };
}

function shown(text: string, longest: number): string {
  const letters = [
    ...text
      .replace(/\p{Cf}/gu, '')
      .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
      .trim(),
  ];
  return letters.length <= longest
    ? letters.join('')
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
