import type { en } from '../en/index.ts';

export const body: typeof en.body = {
  figureTitle: (measure, quarter, account) => `${measure} ${quarter}, ${account}`,
  notSet: (measure, quarter) => `${measure.toLowerCase()} ${quarter}: ei asetettu`,
  note: { risk: 'Riski', win: 'Hyöty', info: 'Huomaa' },
};
