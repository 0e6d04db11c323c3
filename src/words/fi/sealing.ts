import type { en } from '../en/index.ts';

const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const sealing: typeof en.sealing = {
  open: (quarter, lastDay, asOf) =>
    `${quarter} on avoinna päivään ${lastDay} asti, ja nyt on ${asOf}. Sinetöi kvartaali sen päätyttyä tai anna toinen päivä: --as-of.`,
  exists: (quarter, file) =>
    `${quarter} on jo sinetöity: ${file}. Sinettiä ei kirjoiteta uudelleen. Kirjaa korjaukset tiedostoon ${file.replace(/\.json$/, '.notes.yaml')}.`,
  notChecked: (quarter) => `Kvartaalia ${quarter} ei sinetöity: sisällössä on virheitä.`,
  reviewsMissing: (quarter, count) =>
    count === 1
      ? `Kvartaalilta ${quarter} puuttuu yksi tarkastelu:`
      : `Kvartaalilta ${quarter} puuttuu ${count} tarkastelua:`,
  missing: (name, owner) => `  ${name} (${owner})`,
  segment: 'asiakasluokka',
  notWithoutReviews: (quarter) =>
    `Kvartaalia ${quarter} ei sinetöity. Kirjoita tarkastelut ensin tai sinetöi ilman niitä: --without-reviews.`,
  sealed: (quarter, asOf) => `Sinetöity ${quarter}, tilanne ${asOf}.`,
  holds: (accounts, actions, people, flags, reviews) =>
    `Sinetissä on ${several(accounts, 'asiakas', 'asiakasta')}, ${several(actions, 'toimenpide', 'toimenpidettä')}, ${several(people, 'ihminen', 'ihmistä')} tunnuksella ja ilman nimeä, ${several(flags, 'punainen lippu', 'punaista lippua')} ja ${several(reviews, 'tarkastelu', 'tarkastelua')}.`,
  figures: (target, budget, forecast, actual) =>
    `Tavoite ${target}, budjetti ${budget}, ennuste ${forecast}, toteuma ${actual}.`,
  commit: (commit) => `Sisältö on versiosta ${commit}.`,
  noCommit: 'Sisältö ei ole minkään tallennetun version mukainen, joten sinetti ei nimeä versiota.',
  file: (file) => `Tiedosto: ${file}`,
  hash: (hash) => `Tarkiste: ${hash}`,
};
