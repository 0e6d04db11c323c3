import type { Look } from '../look.ts';

const neededBy = () => document.documentElement.scrollWidth;

export const FITS: readonly Look[] = [
  {
    says: 'scrolls nothing sideways on a phone, as it comes',
    at: 'light',
    language: 'fi',
    async faults({ tab, width }) {
      const needed = await tab.evaluate(neededBy);
      return needed > width ? [`${width} px: ${needed} px`] : [];
    },
  },
  {
    says: 'fits every width and letters twice as large: nothing scrolls sideways, whatever is open',
    at: 'width',
    async faults({ tab, width, letters }) {
      const needed = await tab.evaluate(neededBy);
      return needed > width ? [`${width} px, letters ${letters} %: ${needed} px`] : [];
    },
  },
];
