import { z } from 'zod';
import { f, text } from './fields.ts';

/** The fields of a handbook page. Nothing else may stand there: a `layout` would be run by the build. */
export const handbookPageSchema = () =>
  z.strictObject({
    title: f(text(160), 'Title of the page.', 'Sivun otsikko.'),
    summary: f(
      text(400),
      'What the page tells, in a sentence; shown in the contents.',
      'Sivun sisältö yhdellä lauseella; näkyy sisällysluettelossa.',
    ),
    order: f(
      z.int().min(0).max(9999),
      'Place among the pages, smallest first.',
      'Paikka sivujen joukossa, pienin ensin.',
    ),
  });

export type HandbookFields = z.output<ReturnType<typeof handbookPageSchema>>;
