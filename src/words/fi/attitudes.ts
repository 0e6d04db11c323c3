import type { en } from '../en/index.ts';

export const attitudes: typeof en.attitudes = {
  title: 'Asenteet ajassa',
  description: 'Miten asiakkaiden ihmiset on arvioitu kvartaaleittain ja mitkä toimenpiteet edelsivät muutosta.',
  lede: (people, moves, since) =>
    `Tänään arvio on ${people === 1 ? 'yhdestä ihmisestä' : `${people} ihmisestä`}. ${moves === 1 ? 'Yksi asenne on' : `${moves} asennetta on`} muuttunut kvartaalin ${since} alusta.`,
  note: 'Mikään asenne ei ole hyvä eikä huono: täytetyt ovat nyt vastaanottavaisia, ääriviivoin piirretyt eivät.',
  company: 'Yritys',
  caption: (of) => `Ihmiset asenteen mukaan kunkin kvartaalin lopussa: ${of}`,
  quarter: 'Kvartaali',
  asOf: (day) => `tilanne ${day}`,
  all: 'Kaikki',
  moves: (since) => `Muutokset kvartaalin ${since} alusta`,
  movesOf: 'Muutokset, uusin ensin',
  on: 'Arvioitu',
  person: 'Henkilö',
  move: 'Muutos',
  to: 'nyt',
  seen: 'Mitä havaittiin ja mitkä toimenpiteet sitä edelsivät',
  before: 'Ennen sitä:',
  noProof: 'Muutosta edeltänyt toimenpide ei todista, että se aiheutti muutoksen.',
  more: (count) =>
    count === 1 ? 'Yksi aiempi muutos on asiakkaan sivulla.' : `${count} aiempaa muutosta on asiakkaiden sivuilla.`,
  noMoves: 'Kenenkään asenne ei ole muuttunut.',
  noMovesText: 'Edellisestä poikkeava arvio näkyy tässä päivineen ja havaintoineen.',
  notYet: 'ei vielä tehtävässä',
  link: 'Asenteet ajassa',
};
