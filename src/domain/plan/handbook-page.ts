import { z } from 'zod';
import { text, group, id, eachOnce } from './fields.ts';

/**
 * The parts of the handbook in the order in which it is read: what to do and why, how it is done, people, the machine.
 */
export const HANDBOOK_PARTS = ['method', 'how-to', 'people', 'engineer'] as const;

/** An address of this site: `/budget/`, `/handbook/attitudes/#growth`. */
const place = () =>
  z
    .string()
    .max(200)
    .refine((written) => /^\/(?:[\w.#-]\/?)*$/.test(written), {
      error: () => 'invalid-address',
      params: { rule: 'invalid-address' },
    });

/** The fields of a handbook page. Nothing else may stand there: a `layout` would be run by the build. */
export const handbookPageSchema = () =>
  group('handbook-page', {
    title: text(160),
    summary: text(400),
    order: z.int().min(0).max(9999),
    part: z.enum(HANDBOOK_PARTS).default('method'),
    readers: text(300).optional(),
    owner: text(120).optional(),
    pages: z.array(place()).default([]),
    rules: eachOnce(id()).default([]),
    fields: z.array(text(120)).default([]),
    requirements: z.array(z.int().min(1).max(86)).default([]),
    todo: group('handbook-page.todo', {
      text: text(300),
      at: place(),
    }).optional(),
    supersededBy: id().optional(),
  });

export type HandbookFields = z.output<ReturnType<typeof handbookPageSchema>>;
