import { z } from 'zod';
import { text, group } from './fields.ts';

/** The fields of a handbook page. Nothing else may stand there: a `layout` would be run by the build. */
export const handbookPageSchema = () =>
  group('handbook-page', {
    title: text(160),
    summary: text(400),
    order: z.int().min(0).max(9999),
  });

export type HandbookFields = z.output<ReturnType<typeof handbookPageSchema>>;
