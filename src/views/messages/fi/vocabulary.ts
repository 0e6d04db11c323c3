import type { en } from '../en/index.ts';

export const vocabulary: typeof en.vocabulary = {
  operatingModel: { product: 'Tuotemyynti', mixed: 'Välimuoto', solution: 'Ratkaisumyynti' },
  role: { 'decision-maker': 'Päättäjä', user: 'Käyttäjä', 'technical-influencer': 'Tekninen vaikuttaja', 'economic-influencer': 'Taloudellinen vaikuttaja', coach: 'Tukija' },
  roleAlso: { 'decision-maker': 'Päätöksentekijä' },
  influence: { high: 'Suuri', medium: 'Kohtalainen', low: 'Vähäinen' },
  attitude: { growth: 'Kasvu', trouble: 'Ongelmakeskeinen', 'even-keel': 'Tyytyväinen nykytilaan', overconfident: 'Ylioptimistinen', unknown: 'Ei tiedossa' },
  confidence: { secure: 'Varma', 'at-risk': 'Vaarassa', 'new-growth': 'Uusi kasvu' },
  stage: { idea: 'Aihio', testing: 'Testissä', planned: 'Suunniteltu', running: 'Käynnissä', done: 'Valmis', dropped: 'Hylätty' },
  function: { sales: 'Myynti', service: 'Asiakaspalvelu', delivery: 'Toimitus', technical: 'Tekniikka', finance: 'Talous', marketing: 'Markkinointi', management: 'Johto' },
  ideaKind: { growth: 'Kasvu', widening: 'Yhteistyön laajennus' },
  goalBasis: { market: 'Markkina', 'customer-data': 'Asiakastieto' },
  planType: { account: 'Asiakassuunnitelma', sales: 'Myyntisuunnitelma' },
  status: { active: 'Aktiivinen', prospect: 'Tavoiteltu', ending: 'Päättymässä' },
  severity: { high: 'Vakava', medium: 'Kohtalainen', low: 'Lievä' },
  relationship: ['Ei suhdetta', 'Tuttu', 'Arvostettu', 'Luotettu', 'Kumppani'],
  measure: { target: 'Tavoite', budget: 'Budjetti', forecast: 'Ennuste', actual: 'Toteuma', gap: 'Ero', deviation: 'Poikkeama', investment: 'Investointi' },
};
