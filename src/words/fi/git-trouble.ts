import type { en } from '../en/index.ts';

export const gitTrouble: typeof en.gitTrouble = {
  sentence: (folder, why, cure) =>
    `${folder}: ${why}, joten viimeisimmät muutokset, tekijät, versio ja niihin perustuvat liput puuttuvat tai ovat vajaita ja kaikki muu on kokonaista; ${cure}.`,
  why: (said) => ({
    'no-program': 'kansio on git-tietovarastossa, mutta tällä koneella ei ole gitiä',
    'not-trusted': 'tietovarasto kuuluu toiselle käyttäjälle, eikä git lue sitä',
    unreadable: `git ei saa luettua historiaa${said === '' ? '' : ` (${said})`}`,
    shallow: 'kloonissa on vain uusimmat muutokset',
    partial: 'kloonissa on vain osa historiasta',
  }),
  cure: {
    'no-program': 'asenna git',
    'not-trusted': 'salli lukeminen komennolla "git config --global --add safe.directory" ja tietovaraston polulla',
    unreadable: 'komento "git fsck" kertoo, mikä on rikki, ja uusi klooni korjaa sen',
    shallow: 'hae loput komennolla "git fetch --unshallow" (GitLab: GIT_DEPTH: 0; GitHub: fetch-depth: 0)',
    partial: 'kloonaa ilman valitsinta --filter tai hae loput komennolla "git fetch --refetch --no-filter"',
  },
};
