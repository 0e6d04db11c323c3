import { colourViolationsOn, standingOn, violationsOn } from '../../axe.ts';
import type { Look } from '../look.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const ACCESS: readonly Look[] = [
  {
    says: 'has no accessibility violation on a desk',
    at: 'light',
    language: 'en',
    faults: ({ tab }) => violationsOn(tab, TAGS),
  },
  {
    says: 'has no accessibility violation on a phone',
    at: 'light',
    language: 'fi',
    faults: ({ tab }) => violationsOn(tab),
  },
  {
    // What does not hang on colours is asked once: in the dark everything stands where it stood.
    says: 'has no accessibility violation in the dark, where all stands as in the light on another paper',
    at: 'dark',
    language: 'en',
    async faults({ tab, inLight }) {
      const { paper, places } = await standingOn(tab);
      return [
        ...(await colourViolationsOn(tab)),
        ...(places === inLight?.places ? [] : ['something stands elsewhere in the dark']),
        ...(paper === inLight?.paper ? ['the dark has the paper of the light'] : []),
      ];
    },
  },
];
