import type { en } from '../en/index.ts';

export const history: typeof en.history = {
  lastChange: (day, by) => `Viimeisin muutos ${day}, ${by}`,
  changed: (day, by) => `${day}, ${by}`,
  notCommitted: 'Muutosta ei ole vielä viety git-historiaan',
  quoteOpen: '”',
  quoteClose: '”',
  lastChangeHead: 'Viimeisin muutos ja syy',

  whatChanged: 'Mikä muuttui tällä viikolla',
  editsShown: (shown, all) =>
    shown === all
      ? all === 1
        ? '1 hyväksytty muutos'
        : `${all} hyväksyttyä muutosta`
      : `${shown}/${all} hyväksyttyä muutosta`,
  day: 'Päivä',
  edit: 'Muutos',
  andMore: (count) => `ja ${count} muuta`,
};
