import type { Language } from '#domain/plan/company.ts';
import { messagesFor } from '#words/messages.ts';
import type { Draft } from './drafting/draft.ts';
import type { Facts, Finding } from './reading/finding.ts';

/** How many findings of one kind are printed one by one when they are only notes. */
const MOST_NOTES = 20;

/** A catalogue text with its blanks filled in; `{{` and `}}` are braces of their own. */
export function fillIn(text: string, facts: Facts): string {
  return text.replace(/\{\{|\}\}|\{(\w+)\}/g, (found, name: string | undefined) =>
    name === undefined ? (found[0] ?? '') : String(facts[name] ?? ''),
  );
}

/** What went wrong, for standard error: every refused file and every row left out, each with its place, in the order of the lines. */
export function problemLines(findings: readonly Finding[], language: Language): string[] {
  const files = [...new Set(findings.map(({ file }) => file))];
  return findings
    .filter(({ weight }) => weight !== 'note')
    .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0))
    .map((finding) => lineOf(finding, language));
}

/** What happened without being wrong, for standard output; long runs of one kind are cut short. */
export function noteLines(findings: readonly Finding[], language: Language): string[] {
  const t = messagesFor(language).importing;
  const byCode = Map.groupBy(
    findings.filter(({ weight }) => weight === 'note'),
    ({ code }) => code,
  );
  return [...byCode.values()].flatMap((same) => [
    ...same.slice(0, MOST_NOTES).map((finding) => `${t.note}: ${lineOf(finding, language)}`),
    ...(same.length > MOST_NOTES ? [`${t.note}: ${fillIn(t.moreOfTheSame, { count: same.length - MOST_NOTES })}`] : []),
  ]);
}

/** Which files come to be and which change, with what. */
export function changeLines(draft: Draft, language: Language): string[] {
  const t = messagesFor(language).importing;
  return draft.changes().map(({ file, isNew, counts }) => {
    const details = [...counts].map(([kind, count]) => fillIn(t.counts[kind], { count })).join(', ');
    return `${isNew ? t.newFile : t.changedFile}  ${file}${details === '' || isNew ? '' : `  (${details})`}`;
  });
}

function lineOf({ code, file, line, facts }: Finding, language: Language): string {
  const t = messagesFor(language).importing;
  const nearest = facts['nearest'] ? fillIn(t.nearest, facts) : '';
  return `${file}${line === undefined ? '' : `, ${fillIn(t.line, { line })}`}: ${fillIn(t.findings[code], shortened(facts))}${nearest}`;
}

/** Values from a file are cut, so that a cell of ten thousand letters cannot bury the report. */
function shortened(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > 400 ? `${value.slice(0, 400)}…` : value,
    ]),
  );
}
