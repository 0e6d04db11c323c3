// While somebody edits and Vite serves the pages: tells of errors of the content, until they are mended.
import { ASK_FOR_PROBLEMS, SHOW_PROBLEMS } from '#problems/shown-problems.ts';
import { showProblems } from './show-problems.ts';

import.meta.hot?.on(SHOW_PROBLEMS, showProblems);
import.meta.hot?.send(ASK_FOR_PROBLEMS);
