import { z } from 'zod';
import { date, group, id, quarter, reference, shared, text, eachOnce } from './fields.ts';
import { CHANGE_KINDS, ROLES, SEVERITIES } from './vocabulary.ts';

/** Feedback of the customer. It ends in an action, or in a reason why nothing changes. */
export const feedbackSchema = () =>
  group('feedback', {
    on: date(),
    by: text(120),
    score: z.int().min(1).max(5).optional(),
    said: text(800),
    action: reference().optional(),
    noChange: text(400).optional(),
    shared: shared(),
  });

/** What we promised to somebody of the customer. */
export const promiseSchema = () =>
  group('promise', {
    id: id().optional(),
    promise: text(300),
    to: reference(),
    by: reference(),
    due: date(),
    keptOn: date().optional(),
    brokenOn: date().optional(),
    shared: shared(),
  });

/** What we do not know yet about the customer. */
export const openQuestionSchema = () =>
  group('open-question', {
    id: id().optional(),
    question: text(300),
    role: z.enum(ROLES).optional(),
    owner: reference(),
    due: date(),
    answeredOn: date().optional(),
    answer: text(600).optional(),
    shared: shared(),
  });

/** A coming change in the customer's organisation, in its market or in one of its needs. */
export const changeSchema = () =>
  group('change', {
    id: id().optional(),
    on: date(),
    knownOn: date().optional(),
    what: text(300),
    kind: z.enum(CHANGE_KINDS).default('organisation'),
    need: reference().optional(),
    touches: eachOnce(reference()).default([]),
    rejudgedOn: date().optional(),
  });

/** A warning raised by a person; the computed ones need no writing. */
export const raisedFlagSchema = () =>
  group('raised-flag', {
    id: id().optional(),
    severity: z.enum(SEVERITIES),
    what: text(300),
    clear: text(300).optional(),
    opened: date(),
    closed: date().optional(),
  });

/** Trust and quality of cooperation in one quarter. */
export const trustSchema = () =>
  group('trust', {
    quarter: quarter(),
    score: z.int().min(1).max(5),
    comment: text(400).optional(),
  });

export type CustomerPromise = z.output<ReturnType<typeof promiseSchema>>;
export type OpenQuestion = z.output<ReturnType<typeof openQuestionSchema>>;
export type Change = z.output<ReturnType<typeof changeSchema>>;
export type RaisedFlag = z.output<ReturnType<typeof raisedFlagSchema>>;
export type Trust = z.output<ReturnType<typeof trustSchema>>;
