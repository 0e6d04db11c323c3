import type { GRADES } from '#domain/plan/company.ts';
import type { en } from '../en/index.ts';

const AS: Record<(typeof GRADES)[number], string> = {
  error: 'virhe',
  'red-flag': 'punainen lippu',
  hint: 'vihje',
  off: 'pois käytöstä',
};

export const rules: typeof en.rules = {
  off: 'Pois käytöstä',
  offMeaning: 'Yritys on jättänyt nämä pois, eikä niitä etsitä.',
  regraded: (own) => `Yritys on luokitellut säännön itse; muuten se olisi ${AS[own]}.`,
  open: (count) => `${count} avoinna nyt`,
  times: (count) => (count === 1 ? 'kerran' : `${count} kertaa`),
  openNow: 'Missä se on nyt avoinna',
  openNowhere: 'Ei missään. Yhdessäkään tämän sivuston suunnitelmassa ei ole sitä.',
  company: 'Yritys',
  where: (line, column) => `rivi ${line}, sarake ${column}`,
  checkSays: 'Mitä tarkistus sanoo',
  mendFile: 'Korjaa tiedosto ja aja tarkistus uudelleen. Sivustoa ei rakenneta, ennen kuin tiedosto on kunnossa.',
  mendHint: 'Sillä ei ole kiire; se poistuu itsestään, kun tiedosto on korjattu.',
  mendPlan:
    'Sitä ei kuitata: se poistuu itsestään, kun asia on kirjattu suunnitelmaan ja sivusto rakennetaan seuraavan kerran.',
  ownGrade: 'Luokitus',
  gradeFixed: 'Yritys ei voi luokitella tätä sääntöä toisin: virheellinen tiedosto on aina virheellinen.',
};
