import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  accountChanges,
  changesBetween,
  isNothing,
  type AccountChanges,
  type FigureChange,
  movedBy,
} from '#domain/snapshot/changes.ts';
import type { SealedAccount, SealedAction, SealedFlag } from '#domain/snapshot/snapshot.ts';
import { AFTER, BEFORE, told } from './changed.ts';

test('a figure has moved by what it is less what it was; where it was not set on a side it has not', () => {
  expect(movedBy({ from: 100, to: 70 })).toBe(-30);
  expect(movedBy({ from: 0, to: 0 })).toBe(0);
  expect([movedBy({ from: undefined, to: 70 }), movedBy({ from: 100, to: undefined })]).toEqual([undefined, undefined]);
});

test('a state and itself have nothing between them', () => {
  fc.assert(
    fc.property(BEFORE, (one) => {
      const changes = changesBetween(one, structuredClone(one));
      expect({ ...changes, segments: changes.segments.size }).toEqual({
        before: '2026-Q2',
        after: '2026-Q2',
        company: [],
        segments: 0,
        accounts: [],
        accountsIn: [],
        accountsOut: [],
        newCustomerPlans: [],
        moved: [],
        flags: { opened: [], closed: [], passing: [] },
      });
    }),
    { numRuns: 60 },
  );
});

/** Figures after the changes, of the quarters that both states reach back to. */
function figuresPlus(was: SealedAccount['figures'], changes: readonly FigureChange[]) {
  const now = structuredClone(was);
  for (const { quarter, figure, from, to } of changes) {
    expect(now[quarter]?.[figure]).toBe(from);
    now[quarter] = { ...now[quarter], [figure]: to };
  }
  return told(now);
}

const flagNames = (flags: readonly SealedFlag[]) =>
  flags.map(({ rule, facts }) => `${rule} ${String(facts['block'])}`).sort();

const flagsPlus = (flags: readonly SealedFlag[], { opened, closed }: AccountChanges['flags']) => {
  const names = flagNames(flags);
  for (const name of flagNames(closed)) names.splice(names.indexOf(name), 1);
  return [...names, ...flagNames(opened)].sort();
};

const openOrNot = ({ stage: now, due }: SealedAction) =>
  now === 'done' || now === 'dropped' ? now : `open, due ${due}`;

test('the changes put onto the earlier state give the later one: nothing is missed, and nothing is made up', () => {
  fc.assert(
    fc.property(BEFORE, AFTER, (before, after) => {
      const changes = changesBetween(before, after);
      expect(figuresPlus(before.company.figures, changes.company)).toEqual(told(after.company.figures));
      expect(figuresPlus(before.segments[0]!.figures, changes.segments.get('key-accounts') ?? [])).toEqual(
        told(after.segments[0]!.figures),
      );
      expect(
        flagsPlus(
          before.flags.filter((one) => one.account === undefined),
          changes.flags,
        ),
      ).toEqual(flagNames(after.flags.filter((one) => one.account === undefined)));
      const ids = new Set(before.accounts.map(({ id }) => id));
      for (const { id } of changes.accountsOut) ids.delete(id);
      for (const { id } of changes.accountsIn) ids.add(id);
      expect([...ids].sort()).toEqual(after.accounts.map(({ id }) => id).sort());

      for (const is of after.accounts) {
        const was = before.accounts.find(({ id }) => id === is.id);
        const own = accountChanges(before, after, is.id);
        expect(own === undefined).toBe(was === undefined);
        if (!was || !own) continue;
        expect(changes.accounts.some(({ account }) => account === is.id)).toBe(!isNothing(own));
        expect(figuresPlus(was.figures, own.figures)).toEqual(told(is.figures));
        const people = new Map(was.people.map(({ id, attitude }) => [id, attitude]));
        for (const { id } of own.peopleOut) expect(people.delete(id)).toBe(true);
        for (const {
          person: { id },
          from,
          to,
        } of own.attitudes) {
          expect(people.get(id)).toBe(from);
          people.set(id, to);
        }
        for (const { id, attitude } of own.peopleIn) people.set(id, attitude);
        expect([...people].sort()).toEqual(is.people.map(({ id, attitude }) => [id, attitude]).sort());
        const ideas = new Map(was.ideas.map(({ id, stage: now, value }) => [id, { now, value }]));
        for (const { id } of own.ideas.removed) ideas.delete(id);
        for (const {
          idea: { id },
          to,
        } of own.ideas.moved)
          ideas.set(id, { ...ideas.get(id)!, now: to });
        for (const {
          idea: { id },
          to,
        } of own.ideas.revalued)
          ideas.set(id, { ...ideas.get(id)!, value: to });
        for (const { id, stage: now, value } of own.ideas.added) ideas.set(id, { now, value });
        expect(Object.fromEntries(ideas)).toEqual(
          Object.fromEntries(is.ideas.map(({ id, stage: now, value }) => [id, { now, value }])),
        );
        expect(own.trust?.to).toBe(was.trust?.score === is.trust?.score ? undefined : is.trust?.score);
        expect(
          flagsPlus(
            before.flags.filter((one) => one.account === is.id),
            own.flags,
          ),
        ).toEqual(flagNames(after.flags.filter((one) => one.account === is.id)));
        const actions = new Map(was.actions.map((one) => [one.id, openOrNot(one)]));
        for (const one of [...own.actions.done, ...own.actions.dropped, ...own.actions.reopened])
          actions.set(one.id, openOrNot(one));
        for (const { action: one, from } of own.actions.slipped) {
          expect(from).not.toBe(one.due);
          actions.set(one.id, openOrNot(one));
        }
        const spokenOfByBoth = is.actions.filter((one) => actions.has(one.id));
        expect(spokenOfByBoth.map((one) => actions.get(one.id))).toEqual(spokenOfByBoth.map(openOrNot));
        expect(own.promises.kept.map(({ id }) => id)).toEqual(
          is.promises
            .filter(
              ({ id, keptOn }) =>
                keptOn !== undefined && was.promises.find((one) => one.id === id)?.keptOn === undefined,
            )
            .map(({ id }) => id),
        );
      }
    }),
    { numRuns: 120 },
  );
});
