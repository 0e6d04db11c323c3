import { answeredIn, answeredMark, ANSWERED_FILE, withAnswered } from '#writing/answered.ts';
import type { Draft } from './drafting/draft.ts';
import type { Facts, Finding, FindingCode, Findings } from './reading/finding.ts';

/** Findings that say how a plan and an export differ, by themselves or one by one. */
const DIFFERENCES: ReadonlySet<FindingCode> = new Set([
  'plan-differs',
  'titles-differ',
  'customers-gone',
  'customers-inactive',
  'contacts-gone',
  'colleagues-gone',
]);

/**
 * Leaves out differences that a person has answered, and counts them. With `isAnswer`, all that are told now are
 * answered: their marks go into the content.
 */
export function settleAnswers(draft: Draft, findings: Findings, isAnswer: boolean): Finding[] {
  const text = draft.text(ANSWERED_FILE);
  const answered = answeredIn(text);
  const marks = new Set<string>();
  let kept = 0;
  const isOpen = (code: FindingCode, facts: Facts) => {
    const mark = markOf(code, facts);
    if (answered.has(mark)) kept += 1;
    else marks.add(mark);
    return !answered.has(mark);
  };
  const open = findings.list.flatMap((finding): Finding[] => {
    const { code, facts, details } = finding;
    if (!DIFFERENCES.has(code)) return [finding];
    if (!details) return isOpen(code, facts) ? [finding] : [];
    const left = details.filter((one) => isOpen(code, one));
    return left.length === 0 ? [] : [{ ...finding, facts: { ...facts, count: left.length }, details: left }];
  });
  if (kept > 0) open.push({ weight: 'note', code: 'answered-kept', file: ANSWERED_FILE, facts: { count: kept } });
  if (isAnswer && marks.size > 0) draft.write(ANSWERED_FILE, withAnswered(text, marks));
  return open;
}

/** What a difference says, without its place in the content: that may be another by then. */
function markOf(code: FindingCode, facts: Facts): string {
  const said = Object.entries(facts).filter(([name]) => !['file', 'key', 'path'].includes(name));
  return answeredMark(
    code,
    said.map(
      ([name, value]) => [name, typeof value === 'object' ? `${value.units}e-${value.scale}` : String(value)] as const,
    ),
  );
}
