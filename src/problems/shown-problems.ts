/** What a page that is being edited is told of errors of the content. */
export interface ShownProblems {
  language: string;
  /** How many there are. */
  title: string;
  /** What the page shows meanwhile. */
  note: string;
  problems: readonly { place: string; title: string; what: string; cure: string; href: string }[];
}

/** The names under which the server sends them, and a page asks for them. */
export const SHOW_PROBLEMS = 'rulla:problems';
export const ASK_FOR_PROBLEMS = 'rulla:ask-for-problems';
