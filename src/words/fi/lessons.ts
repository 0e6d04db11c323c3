import { stress } from '../phrase.ts';
import type { en } from '../en/index.ts';

export const lessons: typeof en.lessons = {
  title: 'Opit',
  description: (company) =>
    `Mitä yrityksen ${company} suljettuja toimenpiteitä seurasi: asenteiden muutokset, myynti ja opit toimenpiteen lajin mukaan.`,
  lede: (closed, learned, accounts) => [
    stress(closed === 1 ? 'Yksi suljettu toimenpide' : `${closed} suljettua toimenpidettä`),
    ` ${accounts === 1 ? 'yhdessä asiakkuudessa' : `${accounts} asiakkuudessa`}; ${learned === 0 ? 'yhtään oppia ei ole kirjattu' : learned === closed ? (closed === 1 ? 'siitä on kirjattu oppi' : 'jokaisesta on kirjattu oppi') : learned === 1 ? 'yhdestä on kirjattu oppi' : `niistä on kirjattu ${learned} oppia`}.`,
  ],
  caution:
    'Toimenpiteen jälkeen tapahtunut ei välttämättä johdu siitä: ajallinen järjestys ei todista syytä. Muutama toimenpide todistaa vielä vähemmän, siksi määrä on jokaisen osuuden vieressä.',
  kinds: 'Toimenpiteiden lajit',
  kindsNote:
    'Ensin laji, jota muutos seurasi suhteessa useimmin: asenne muuttui tai syntyi myyntiä. Sitten myynnin mukaan. Mikään asenne ei ole toista parempi.',
  rank: 'Sija',
  kind: 'Laji',
  followed: 'Muutos seurasi',
  moves: 'Asenteet, jotka muuttuivat',
  sales: 'Myynti, joka seurasi',
  ofActions: (count) => (count === 1 ? 'yksi toimenpide' : `${count} toimenpidettä`),
  days: 'Päiviä',
  noKind: 'Lajia ei ole kirjattu',
  all: 'Opit lajeittain',
  closedOn: 'Suljettu',
  action: 'Toimenpide',
  learned: 'Mitä opittiin',
  effect: 'Mitä seurasi',
  times: (count) => `${count} kertaa`,
  more: (count) => `${count === 1 ? 'Yksi vanhempi' : `${count} vanhempaa`} on toimenpiteiden datatiedostossa.`,
  notLearned: 'Ei kirjattu.',
  empty: 'Ei vielä suljettuja toimenpiteitä.',
  emptyText:
    'Valmis toimenpide kertoo, kenen asenne muuttui, mikä oli vaikutus myyntiin ja mitä opittiin. Se näkyy tässä.',
  backToActions: 'Kaikki toimenpiteet',
};
