import type { ForecastThatStays } from '#domain/changes/forecasts-that-stay.ts';
import type { Amount } from '#domain/money/money.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Step } from '#editing/edits.ts';
import type { Target } from './begin.ts';
import type { OpenForm } from './form-state.ts';

/** What clears a flag that an edit would open, in the same file: a comment that says why the plans fall short. */
export interface Cure {
  quarter: string;
  target: Target;
}

/** What an edit leaves as it is though it perhaps should move: said with its figure, and corrected by one press. */
export interface Stay extends Cure {
  forecast: Amount;
  by: Amount;
}

/** The forecasts of the file that stay. */
export function stays({ editor, file }: OpenForm, all: readonly ForecastThatStays[]): Stay[] {
  const things = new Set(editor.formsOf(file).map(({ thing }) => thing));
  return all.flatMap(({ id, quarter, forecast, by }): Stay[] => {
    const isOneOfSeveral = file.kind === 'sales-plan';
    const thing = isOneOfSeveral ? 'customers[].forecast[]' : 'forecast[]';
    if (!things.has(thing)) return [];
    const path: Step[] = isOneOfSeveral ? ['customers', { item: id }, 'forecast'] : ['forecast'];
    return [{ quarter, forecast, by, target: { thing, path, intent: 'add', focus: `sales.${quarter}` } }];
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
