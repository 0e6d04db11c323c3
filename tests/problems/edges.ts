import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { openBook } from '#domain/budget/figures.ts';
import { PLAN_RULES, type PlanRuleId } from '#domain/checks/plan-rules.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Edit } from '#domain/history.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import { kaarnavesi, type Told } from '../sample-company/company.ts';
import { markPlaces, wayTo } from '../sample-company/marked-places.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const AS_OF = '2026-09-18';

const rowSchema = z.strictObject({
  /** The business case in a sentence. */
  says: z.string().min(12),
  fires: z.boolean(),
  /** The day, when it is another than that of all rows. */
  asOf: z.string().optional(),
  /**
   * What is otherwise than given: a field by its way, `account.promises.0.due`; nothing in the place of a value takes
   * it away.
   */
  set: z.record(z.string(), z.unknown()).optional(),
  /** What is found, all of it. */
  finds: z.array(z.record(z.string(), z.unknown())).optional(),
});

const edgesSchema = z.strictObject({
  /** Where the edge is, for a rule that counts something or looks at a day. */
  edge: z.string().min(20).optional(),
  /** Why there is nothing to count, for the other rules. */
  noNumber: z.string().min(20).optional(),
  /** The sample company of all rows; `account` is Havulinna Paper, `segment` the key accounts. */
  given: z.record(z.string(), z.unknown()),
  rows: z.array(rowSchema),
});

export type Edges = z.output<typeof edgesSchema>;
export type EdgeRow = z.output<typeof rowSchema>;

/** The edges of a rule; nothing when nobody has written them. */
export function edgesOf(rule: string): Edges | undefined {
  const file = path.join(FOLDER, rule, 'edges.yaml');
  return existsSync(file) ? edgesSchema.parse(parse(readFileSync(file, 'utf8'))) : undefined;
}

/** What the rule finds in the sample company of a row. */
export function foundIn(rule: PlanRuleId, { given }: Edges, row: EdgeRow): Problem[] {
  const told: Record<string, unknown> = structuredClone(given);
  for (const [way, value] of Object.entries(row.set ?? {})) put(told, way.split('.'), value);
  takeAwayNothings(told);
  const { account, segment, edits, bodies, ...rest } = told;
  const whole = {
    accounts: account === undefined ? {} : { 'havulinna-paper': account },
    segments: { 'key-accounts': segment ?? {} },
    ...rest,
  } as Told;
  const portfolio = kaarnavesi(whole);
  for (const [id, body] of Object.entries((bodies ?? {}) as Record<string, BodyNode[]>))
    Object.assign(portfolio.accountById.get(id) ?? {}, { body });
  markPlaces(portfolio, whole);
  const history = edits === undefined ? undefined : { files: new Map(), edits: edits as Edit[] };
  const { find, grade } = PLAN_RULES[rule];
  return find(openBook(portfolio, row.asOf ?? AS_OF), history).map((found) => ({ rule, grade, ...found }) as Problem);
}

/** A problem as a row of edges says it: its place by the way to the field, and only what is there. */
export function asRow({ rule: _rule, grade: _grade, place, ...found }: Problem): Record<string, unknown> {
  const way = place.file.endsWith('.csv') ? '' : wayTo(place.line);
  return { at: way === '' ? place.file : `${place.file} ${way}`, ...plain(found) };
}

function plain(found: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(found)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, name === 'facts' ? plain(value as object) : value]),
  );
}

function put(inside: Record<string, unknown>, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) put((inside[step] ??= {}) as Record<string, unknown>, rest, value);
  else inside[step] = structuredClone(value);
}

/** What is written as nothing is not written, whatever the sample company would have there. */
function takeAwayNothings(inside: Record<string, unknown>): void {
  for (const [step, value] of Object.entries(inside)) {
    if (value === null) inside[step] = undefined;
    else if (typeof value === 'object') takeAwayNothings(value as Record<string, unknown>);
  }
}
