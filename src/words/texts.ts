import type { texts } from './en/index.ts';
import type { FittingWords } from './problem-texts.ts';
import type { ProblemWords } from './problem-words.ts';
import type { SameTexts, Words } from './words.ts';

type English = typeof texts;

/** The texts that each language brings: those of English, in its own words. */
export type Texts = SameTexts<English>;

/** The words of the interface, as they are said in one language. The English files set their shape. */
export type Messages = Words<Omit<English, keyof ProblemWords | 'problemPhrases'>> & FittingWords;
