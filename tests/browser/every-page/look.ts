import type { Page } from 'playwright-core';
import type { Standing } from '../axe.ts';

export type Language = 'en' | 'fi';

/**
 * Moments at which a page is looked at, in their order. `first`: as a browser shows it that never saw the site, its
 * letters coming late (English once more on a phone). `light`, `dark`, `paper`: as it came, in those colours. From then
 * on everything is open that can be: on paper, in the dark, and so at each `width` of `READERS`.
 */
export const MOMENTS = ['first', 'light', 'dark', 'paper', 'opened on paper', 'opened', 'width'] as const;
export type Moment = (typeof MOMENTS)[number];

/** A page that stands in a tab: English pages on a desk, Finnish ones, whose words are longer, on a phone. */
export interface Visit {
  tab: Page;
  /** Its address from the root of the site. */
  page: string;
  /** How wide the window is now, and how large the reader has the letters, in percent. */
  width: number;
  letters: number;
  /** How it stands in the light, as it came; nothing where it is not looked at in the dark. */
  inLight?: Standing;
  /** What the server has answered. */
  status: number;
  /** What the page has written to the console and asked for that it should not, since it was asked for. */
  noise: readonly string[];
  /** The fonts that it has asked for since. */
  fonts: readonly string[];
}

/** Something that holds on every kind of page. */
export interface Look {
  /** What holds, as the end of a test's name: `has no …`. */
  says: string;
  at: Moment;
  /** Where it is looked at in pages of one language alone. */
  language?: Language;
  /** Pages at which it is looked too, beside one of each kind. */
  also?: readonly string[];
  /** What does not hold, a line for each; nothing it does to the page may be left there. */
  faults(visit: Visit): Promise<readonly string[]>;
}

/**
 * Widths of a screen, and how large its reader has the letters: desks, phones, tablets, and a phone at twice the size.
 */
export const READERS = [
  { width: 1440, letters: 100 },
  { width: 320, letters: 100 },
  { width: 640, letters: 100 },
  { width: 768, letters: 100 },
  { width: 960, letters: 100 },
  { width: 1024, letters: 100 },
  { width: 1216, letters: 100 },
  { width: 390, letters: 200 },
] as const;
