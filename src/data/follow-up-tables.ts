import type { Account } from '#domain/portfolio.ts';
import { dataTable, field, type ColumnOf, type DataTable } from './data-table.ts';
import { ACCOUNT, each, type Of } from './of-account.ts';

type ItemOf<List extends 'promises' | 'feedback' | 'openQuestions' | 'changes' | 'trust' | 'valueClaims'> =
  Account[List][number];

const promises: readonly ColumnOf<Of<ItemOf<'promises'>>>[] = [
  ...ACCOUNT,
  field('promises[].id', 'id', ({ item }) => item.id),
  field('promises[].promise', 'text', ({ item }) => item.promise),
  field('promises[].to', 'id', ({ item }) => item.to),
  field('promises[].by', 'id', ({ item }) => item.by),
  field('promises[].due', 'date', ({ item }) => item.due),
  field('promises[].keptOn', 'date', ({ item }) => item.keptOn),
  field('promises[].brokenOn', 'date', ({ item }) => item.brokenOn),
];

const feedback: readonly ColumnOf<Of<ItemOf<'feedback'>>>[] = [
  ...ACCOUNT,
  field('feedback[].on', 'date', ({ item }) => item.on),
  field('feedback[].by', 'text', ({ item }) => item.by),
  field('feedback[].score', 'number', ({ item }) => item.score),
  field('feedback[].said', 'text', ({ item }) => item.said),
  field('feedback[].action', 'id', ({ item }) => item.action),
  field('feedback[].noChange', 'text', ({ item }) => item.noChange),
];

const openQuestions: readonly ColumnOf<Of<ItemOf<'openQuestions'>>>[] = [
  ...ACCOUNT,
  field('openQuestions[].id', 'id', ({ item }) => item.id),
  field('openQuestions[].question', 'text', ({ item }) => item.question),
  field('openQuestions[].role', 'id', ({ item }) => item.role),
  field('openQuestions[].owner', 'id', ({ item }) => item.owner),
  field('openQuestions[].due', 'date', ({ item }) => item.due),
  field('openQuestions[].answeredOn', 'date', ({ item }) => item.answeredOn),
  field('openQuestions[].answer', 'text', ({ item }) => item.answer),
];

const changes: readonly ColumnOf<Of<ItemOf<'changes'>>>[] = [
  ...ACCOUNT,
  field('changes[].id', 'id', ({ item }) => item.id),
  field('changes[].on', 'date', ({ item }) => item.on),
  field('changes[].knownOn', 'date', ({ item }) => item.knownOn),
  field('changes[].what', 'text', ({ item }) => item.what),
  field('changes[].kind', 'id', ({ item }) => item.kind),
  field('changes[].need', 'id', ({ item }) => item.need),
  field('changes[].touches', 'list', ({ item }) => item.touches),
  field('changes[].rejudgedOn', 'date', ({ item }) => item.rejudgedOn),
];

const trust: readonly ColumnOf<Of<ItemOf<'trust'>>>[] = [
  ...ACCOUNT,
  field('trust[].quarter', 'quarter', ({ item }) => item.quarter),
  field('trust[].score', 'number', ({ item }) => item.score),
  field('trust[].comment', 'text', ({ item }) => item.comment),
];

const valueClaims: readonly ColumnOf<Of<ItemOf<'valueClaims'>>>[] = [
  ...ACCOUNT,
  field('valueClaims[].id', 'id', ({ item }) => item.id),
  field('valueClaims[].need', 'id', ({ item }) => item.need),
  field('valueClaims[].measure', 'text', ({ item }) => item.measure),
  field('valueClaims[].unit', 'text', ({ item }) => item.unit),
  field('valueClaims[].baseline', 'number', ({ item }) => item.baseline),
  field('valueClaims[].target', 'number', ({ item }) => item.target),
  field('valueClaims[].targetBy', 'id', ({ item }) => item.targetBy),
  field('valueClaims[].measured', 'number', ({ item }) => item.measured),
  field('valueClaims[].measuredOn', 'date', ({ item }) => item.measuredOn),
];

/** What follows from the plans and what customers say of it, one thing a row. */
export const FOLLOW_UP_TABLES: readonly DataTable[] = [
  of('promises', promises, ({ promises: all }) => all),
  of('feedback', feedback, ({ feedback: all }) => all),
  of('open-questions', openQuestions, ({ openQuestions: all }) => all),
  of('changes', changes, ({ changes: all }) => all),
  of('trust', trust, ({ trust: all }) => all),
  of('value-claims', valueClaims, ({ valueClaims: all }) => all),
];

function of<T>(
  name: DataTable['name'],
  columns: readonly ColumnOf<Of<T>>[],
  itemsOf: (account: Account) => readonly T[],
): DataTable {
  return dataTable(name, columns, ({ portfolio }) => each(portfolio.accounts, itemsOf));
}
