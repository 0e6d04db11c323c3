import type { coded, texts } from './en/index.ts';
import type { SameTexts, Words } from './words.ts';

/** The texts that each language brings: those of English, in its own words. */
export type Texts = SameTexts<typeof texts>;

/** Words that are still functions of the code. */
export type Coded = typeof coded;

/** The words of the interface, as they are said in one language. The English files set their shape. */
export type Messages = Words<typeof texts> & Coded;
