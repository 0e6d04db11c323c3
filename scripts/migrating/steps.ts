/** How content of one format becomes content of the next. */
export interface Step {
  /** The format that it leads to. */
  to: number;
  /**
   * The text of a file in that format; the same text where nothing of it has to change. Changes as few lines as it can.
   */
  change: (text: string, file: string) => string;
}

/** Every step since the first format, in order. None is ever taken out: content of any age can be brought up. */
export const STEPS: readonly Step[] = [];
