import type { Messages } from '../messages.ts';
import { handbook } from './handbook.ts';
import { home } from './home.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { stakeholders } from './stakeholders.ts';
import { vocabulary } from './vocabulary.ts';

export const fi: Messages = { handbook, home, search, site, stakeholders, vocabulary };
