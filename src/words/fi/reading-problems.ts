import type { ReadingWords } from '../problem-words.ts';
import { fileProblems } from './file-problems.ts';
import { fieldProblems } from './field-problems.ts';
import { bodyProblems } from './body-problems.ts';

/** Words for each rule that reading a file can report. */
export const readingProblems: ReadingWords = { ...fileProblems, ...fieldProblems, ...bodyProblems };
