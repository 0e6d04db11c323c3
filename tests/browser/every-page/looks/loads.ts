import type { Look } from '../look.ts';

/** How much a page may jump, as Chromium counts it, with nothing kept and its fonts coming late. */
const JUMP = 0.05;

export const LOADS: readonly Look[] = [
  {
    says: 'is there',
    at: 'first',
    faults: ({ status }) => Promise.resolve(status === 200 ? [] : [`answered ${status}`]),
  },
  {
    says: 'does not jump while it loads',
    at: 'first',
    // The list of people, narrowed down by its script at once.
    also: ['stakeholders/?q=a'],
    async faults({ tab, width, fonts }) {
      const moved = await tab.evaluate(() => (window as unknown as { moved: number }).moved);
      return [
        ...(moved <= JUMP ? [] : [`${width} px: ${moved}`]),
        // As in a browser that never saw the site: no font was there already.
        ...(fonts.length > 0 ? [] : [`${width} px: asked for no font`]),
      ];
    },
  },
  {
    says: 'writes nothing to the console, asks no other host, and fetches no script unasked',
    at: 'first',
    faults: ({ noise }) => Promise.resolve([...noise]),
  },
];
