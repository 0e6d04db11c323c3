import type { en } from '../../en/index.ts';

export const money: Pick<typeof en.account, 'budget' | 'quarters'> = {
  budget: {
    caption: (unit) => `Myyntibudjetti riveittäin, ${unit}`,
    line: 'Rivi',
    comesFrom: 'Mistä',
    confidence: 'Varmuus',
    file: 'Tiedosto ja rivi',
    total: 'Budjetti',
    unnamed: 'Myynti, tarjoomaa ei eritelty',
    investmentCaption: 'Investointibudjetti riveittäin: raha ja työ, jotka asiakkaaseen käytetään',
    investment: 'Investointi',
    unit: 'Yksikkö',
    hours: 'Tuntia',
    idea: 'Aihio',
    forecastCaption: (unit) => `Ennusteet tekopäivän mukaan, ${unit}`,
    forecast: 'Ennuste tehty',
    reason: 'Miksi se muuttui',
    comments: 'Miksi luvut poikkeavat',
    commentOf: (quarter, measure) => `${quarter}, ${measure.toLowerCase()}`,
    horizonNote: 'Suunnittelujakso. Aiemmat kvartaalit ovat omilla sivuillaan.',
  },
  quarters: {
    caption: (unit) => `Suunnitelman kvartaalit, ${unit}`,
    note: 'Ero = budjetti − tavoite. Poikkeama = toteuma − budjetti, päättyneistä kvartaaleista.',
    quarter: 'Kvartaali',
    difference: 'Poikkeama',
    trust: 'Luottamus, 1–5',
    comment: 'Yhdellä rivillä',
    state: { past: 'päättynyt', now: 'alustava', ahead: 'suunnitelma' },
  },
};
