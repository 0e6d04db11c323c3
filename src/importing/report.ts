import type { Language } from '#domain/plan/company.ts';
import type { Exact } from '#domain/money/figure.ts';
import { messagesFor } from '#words/messages.ts';
import { settingsOf } from '#words/languages.ts';
import type { Draft } from './drafting/draft.ts';
import type { Facts, Finding } from './reading/finding.ts';

/** How many findings of one kind, or things that one finding is about, are printed one by one. */
const MOST_SHOWN = 20;
/** How many rows left out for one reason are printed before the rest is counted: one wrong column spoils every row. */
const MOST_ROWS = 5;

const PLURAL = /\{(\w+), plural, ((?:\w+ \{[^{}]*\} ?)+)\}/g;

/**
 * A catalogue text with its blanks filled in; `{{` and `}}` are braces of their own. A `plural` has the forms that its
 * language has, and `#` in them is its number.
 */
export function fillIn(text: string, facts: Readonly<Record<string, string | number>>, language: Language): string {
  const inForms = text.replace(PLURAL, (_, name: string, cases: string) => {
    const forms = Object.fromEntries([...cases.matchAll(/(\w+) \{([^{}]*)\}/g)].map(([, key, form]) => [key, form]));
    const form = forms[pluralOf(Number(facts[name] ?? 0), language)] ?? forms['other'] ?? '';
    return form.replaceAll('#', `{${name}}`);
  });
  return inForms.replace(/\{\{|\}\}|\{(\w+)\}/g, (found, name: string | undefined) =>
    name === undefined ? (found[0] ?? '') : String(facts[name] ?? ''),
  );
}

function pluralOf(count: number, language: Language): string {
  return new Intl.PluralRules(settingsOf(language).locale).select(count);
}

/** Refusals of months that stand in the content: they say nothing against how the rows were understood. */
const OF_MONTHS: ReadonlySet<string> = new Set(['months-in-doubt', 'months-in-other-file']);

/**
 * What is to be mended before anything comes in: the refusals, and rows that are left out, of which a refusal may
 * speak. Where a file that others need is refused itself, only rows that could not be read; what no customer answers to
 * may be its fault.
 */
export function toMend(findings: readonly Finding[], read: readonly Finding[]): Finding[] {
  const ofReading = new Set(read);
  const isOfMonths = findings.every(({ weight, code }) => weight !== 'file' || OF_MONTHS.has(code));
  return findings.filter(
    (finding) => finding.weight === 'file' || (finding.weight === 'row' && (isOfMonths || ofReading.has(finding))),
  );
}

/**
 * What went wrong, for standard error: every refused file, and the rows left out, by file and reason: the first few
 * with their lines, the others counted. All of them are in the file of rows left out.
 */
export function problemLines(findings: readonly Finding[], language: Language): string[] {
  const t = messagesFor(language).importing;
  const groups = Map.groupBy(
    findings.filter(({ weight }) => weight !== 'note'),
    ({ file, code, weight }) => `${file}\n${weight === 'file' ? '' : code}`,
  );
  const files = [...new Set(findings.map(({ file }) => file))];
  return [...groups.values()]
    .map((group) => group.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)))
    .sort(([a], [b]) => files.indexOf(a?.file ?? '') - files.indexOf(b?.file ?? '') || (a?.line ?? 0) - (b?.line ?? 0))
    .flatMap((group) => {
      const shown = group[0]?.weight === 'file' ? group : group.slice(0, MOST_ROWS);
      return [
        ...shown.flatMap((finding) => linesOf(finding, language)),
        ...(shown.length < group.length
          ? [`${group[0]?.file}: ${fillIn(t.moreOfTheSame, { count: group.length - shown.length }, language)}`]
          : []),
      ];
    });
}

/** What happened without being wrong, for standard output; long runs of one kind are cut short. */
export function noteLines(findings: readonly Finding[], language: Language): string[] {
  const t = messagesFor(language).importing;
  const byCode = Map.groupBy(
    findings.filter(({ weight }) => weight === 'note'),
    ({ code }) => code,
  );
  return [...byCode.values()].flatMap((same) => [
    ...same.slice(0, MOST_SHOWN).flatMap((finding) => {
      const [first = '', ...details] = linesOf(finding, language);
      return [`${t.note}: ${first}`, ...details];
    }),
    ...(same.length > MOST_SHOWN
      ? [`${t.note}: ${fillIn(t.moreOfTheSame, { count: same.length - MOST_SHOWN }, language)}`]
      : []),
  ]);
}

/** Which files come to be and which change, with what. */
export function changeLines(draft: Draft, language: Language): string[] {
  const t = messagesFor(language).importing;
  return draft.changes().map(({ file, isNew, text, counts }) => {
    const details = [...counts].map(([kind, count]) => fillIn(t.counts[kind], { count }, language)).join(', ');
    return `${text === undefined ? t.removedFile : isNew ? t.newFile : t.changedFile}  ${file}${details === '' || isNew ? '' : `  (${details})`}`;
  });
}

/** The sentence of a finding, without its place. */
export function sentenceOf({ code, facts }: Finding, language: Language): string {
  const t = messagesFor(language).importing;
  const written = asWritten(facts, language);
  return `${fillIn(t.findings[code], written, language)}${written['nearest'] ? fillIn(t.nearest, written, language) : ''}`;
}

function linesOf(finding: Finding, language: Language): string[] {
  const t = messagesFor(language).importing;
  const { code, file, line, details = [] } = finding;
  const each: Readonly<Record<string, string>> = t.details;
  return [
    `${file}${line === undefined ? '' : `, ${fillIn(t.line, { line }, language)}`}: ${sentenceOf(finding, language)}`,
    ...details
      .slice(0, MOST_SHOWN)
      .map(
        (facts) =>
          `  ${fillIn(each[typeof facts['as'] === 'string' ? facts['as'] : code] ?? '', asWritten(facts, language), language)}`,
      ),
    ...(details.length > MOST_SHOWN
      ? [`  ${fillIn(t.moreOfTheSame, { count: details.length - MOST_SHOWN }, language)}`]
      : []),
  ];
}

/**
 * Values from a file are cut, so that a cell of ten thousand letters cannot bury the report; sums are written as people
 * do.
 */
function asWritten(facts: Facts, language: Language): Record<string, string | number> {
  const t = messagesFor(language).importing;
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'object'
        ? sumText(value, language)
        : value === '' && name === 'value'
          ? t.empty
          : typeof value === 'string' && name === 'field'
            ? value.replaceAll(' | ', ` ${t.or} `).replaceAll(' + ', ` ${t.and} `)
            : typeof value === 'string' && value.length > 400
              ? `${value.slice(0, 400)}…`
              : value,
    ]),
  );
}

/** An exact amount with at least two decimals: "35,000.00", "35 000,00"; for a program "35000.00". */
export function sumText({ units, scale }: Exact, language: Language | undefined): string {
  const size = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = size.slice(0, size.length - scale);
  const fraction = size
    .slice(size.length - scale)
    .replace(/0+$/, '')
    .padEnd(2, '0');
  if (language === undefined) return `${units < 0n ? '-' : ''}${whole}.${fraction}`;
  const format = new Intl.NumberFormat(settingsOf(language).locale, { minimumFractionDigits: 2 });
  const sign = format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const grouped = new Intl.NumberFormat(settingsOf(language).locale).format(BigInt(whole));
  return `${units < 0n ? '−' : ''}${grouped}${sign}${fraction}`;
}

/** What an import found, as plain values for another program: the facts, and the sentence that they make. */
export function findingsAsData(findings: readonly Finding[], language: Language) {
  const plain = (facts: Facts) =>
    Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [
        name,
        typeof value === 'object' ? sumText(value, undefined) : value,
      ]),
    );
  return findings.map((finding) => ({
    ...finding,
    facts: plain(finding.facts),
    details: finding.details?.map(plain),
    message: sentenceOf(finding, language),
  }));
}
