import type { Problem } from '#domain/checks/problem.ts';
import type { StayView } from '#components/editing/price-tag.tsx';
import type { Step } from '#editing/edits.ts';
import type { Target } from './begin.ts';
import type { OpenForm } from './form-state.ts';
import type { Tag } from './state.ts';

/** What clears a flag that an edit would open, in the same file: a comment that says why the plans fall short. */
export interface Cure {
  quarter: string;
  target: Target;
}

/** What an edit leaves as it is though it perhaps should move: said with its figure, and corrected by one press. */
export type Stay = Cure & StayView;

/** The forecasts of the file that stay. */
export function stays({ editor, file }: OpenForm, all: Tag['stays']): Stay[] {
  const things = new Set(editor.formsOf(file).map(({ thing }) => thing));
  return all.flatMap(({ id, ...stays }): Stay[] => {
    const isOneOfSeveral = file.kind === 'sales-plan';
    const thing = isOneOfSeveral ? 'customers[].forecast[]' : 'forecast[]';
    if (!things.has(thing)) return [];
    const path: Step[] = isOneOfSeveral ? ['customers', { item: id }, 'forecast'] : ['forecast'];
    return [{ ...stays, target: { thing, path, intent: 'add', focus: `sales.${stays.quarter}` } }];
  });
}

/** The cures of the flags that would open, where the file has a form for them. */
export function cures({ editor, file }: OpenForm, opened: readonly Problem[]): Cure[] {
  const things = new Set(editor.formsOf(file).map(({ thing }) => thing));
  return opened.flatMap((flag): Cure[] => {
    if (flag.rule !== 'gap-over-threshold' || flag.facts.of === 'company' || flag.facts.of === 'segment') return [];
    const isOneOfSeveral = file.kind === 'sales-plan' && flag.account !== undefined;
    const thing = isOneOfSeveral ? 'customers[].comments[]' : 'comments[]';
    if (!things.has(thing)) return [];
    const path: Step[] = isOneOfSeveral ? ['customers', { item: flag.account ?? '' }, 'comments'] : ['comments'];
    const { quarter } = flag.facts;
    const target: Target = { thing, path, intent: 'add', focus: 'comment', typed: { quarter, on: 'gap' } };
    return [{ quarter, target }];
  });
}
