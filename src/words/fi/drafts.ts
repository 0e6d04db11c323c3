import type { en } from '../en/index.ts';

export const drafts: typeof en.drafts = {
  firstCustomer: 'Ensimmäinen asiakas',
  blocks: (segment) => `Luokan ${segment} suunnitelman osat. Poista # ja täytä; käsikirja selittää jokaisen kentän.`,
  rows: 'Muut kentät. Kullakin asiakkaalla voi olla oma budjetti, ihmiset, aihiot ja toimenpiteet; kentät ovat käsikirjassa.',
  newCustomers: 'Muut kentät. Poista # ja täytä; käsikirja selittää jokaisen kentän.',
  who: 'Kirjoitetaan tähän: millaisia asiakkaita haetaan?',
  criterion: 'Kirjoitetaan tähän: minkä ehdon ryhmän asiakas täyttää',
  segment: 'Asiakasluokan muut kentät. Poista # ja täytä; käsikirja selittää jokaisen kentän.',
  review: {
    figures: (quarter, day, unit) => `${quarter}, tilanne ${day}, ${unit}:`,
    difference: 'toteuma − budjetti',
    judgement: (name, quarter) => `Miten ${quarter} sujui (${name}), ja mitä siitä päätellään?`,
    notHeld: 'Tarkastelu on pidetty, kun tämä on kirjoitettu:',
    decisions: 'Mitä päätettiin; jokaisella päätöksellä on vastuuhenkilö ja määräaika:',
    decision: 'Mitä tehdään',
    nextQuarter: 'Mikä muuttuu seuraavan kvartaalin suunnitelmassa:',
    change: 'Mikä muuttuu',
    trust: 'Luottamus ja yhteistyön laatu kvartaalilla, 1–5:',
    trustComment: 'Mihin se perustuu',
    lastDecisions: (quarter) => `Kvartaalin ${quarter} päätökset`,
    whereToClose: (file) => `Kirjaa toteutuneille keptOn ja luovutuille droppedOn tiedostoon ${file}.`,
    happened: (quarter) => `Mitä tapahtui, ${quarter}`,
    notDone: 'Vielä tekemättä',
    flags: 'Avoimet punaiset liput',
  },
};
