import { walk } from './walk.ts';

walk('fi');
