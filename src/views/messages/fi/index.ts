import type { Messages } from '../messages.ts';
import { account } from './account.ts';
import { body } from './body.ts';
import { handbook } from './handbook.ts';
import { home } from './home.ts';
import { readingProblems } from './reading-problems.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { stakeholders } from './stakeholders.ts';
import { vocabulary } from './vocabulary.ts';

export const fi: Messages = { account, body, handbook, home, readingProblems, search, site, stakeholders, vocabulary };
