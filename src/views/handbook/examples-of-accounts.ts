/**
 * Example blocks of account plans and their reviews, to be copied. A text in two languages stands between double
 * braces.
 */
export const OF_ACCOUNTS = {
  account: `
breaks:
  - from: 2025-07-01
    until: 2026-05-01
    reason: {{Chose another supplier|Valitsi toisen toimittajan}}

earlier:
  - until: 2026-01-01
    segment: named-accounts
    kam: sanna-rintala

crm:
  id: ACC-00417
  url: https://crm.example.com/accounts/ACC-00417

team:
  - person: petri-salmela
    function: sales
  - person: henna-koivu
    function: service

operatingModel:
  model: solution
  reason: {{The mill buys litres saved, not filters.|Tehdas ostaa säästettyjä litroja, ei suodattimia.}}

customerConfirmed:
  on: 2026-04-14
  by: {{Mill manager|Tehtaanjohtaja}}

profile:
  asOf: 2026-08-08
  businessId: 9900417-2
  industry: {{Magazine paper, one mill|Aikakauslehtipaperi, yksi tehdas}}
  sites: [{{Havulinna mill|Havulinnan tehdas}}]
  customerSince: 2011

finances:
  - year: 2025
    netSales: 412300000
    operatingResult: 28000000
    source: {{Annual report 2025|Vuosikertomus 2025}}
    asOf: 2026-02-16

needs:
  - id: n1
    need: {{A third less fresh water on PM4|Kolmannes vähemmän raakavettä PM4:lle}}
    basis: {{Permit plan of the mill, April.|Tehtaan lupasuunnitelma, huhtikuu.}}
    asOf: 2026-08-08

valueClaims:
  - need: n1
    measure: {{Fresh water per tonne of paper|Raakavettä paperitonnia kohti}}
    baseline: 14.2
    target: 9.5
    targetBy: "2028"

people:
  - id: pia-lehtonen
    name: Pia Lehtonen
    attitude: trouble
    basis: {{Asked twice when the loop can be closed.|Kysyi kahdesti, milloin kierto voidaan sulkea.}}
    asOf: 2026-09-21

strategy:
  asOf: 2026-06-29
  choices:
    - choice: do
      what: {{Closed loop before anything else.|Suljettu kierto ennen kaikkea muuta.}}
      need: n1

goals:
  - id: y1
    year: 2027
    goal: {{Phase 2 is ordered and delivered|Vaihe 2 on tilattu ja toimitettu}}
    basis: {{The permit of 2027 allows 20% less water.|Vuoden 2027 lupa sallii 20 % vähemmän vettä.}}
    basedOn: market

targets:
  2026-Q4: 560000
  2027-Q1: 540000

budget:
  - line: {{PM4 closed loop, phase 2|PM4:n suljettu kierto, vaihe 2}}
    need: n1
    confidence: new-growth
    sales:
      2026-Q4: 130000

investment:
  - line: {{Pilot rig at PM4|Koelaitteisto PM4:llä}}
    money:
      2026-Q4: 10000
    hours:
      2026-Q4: 150

forecast:
  - madeOn: 2026-09-18
    reason: {{The mill’s board meets in November.|Tehtaan hallitus kokoontuu marraskuussa.}}
    sales:
      2026-Q4: 530000

comments:
  - quarter: 2026-Q4
    on: gap
    comment: {{The order of phase 2 moves to November.|Vaiheen 2 tilaus siirtyy marraskuulle.}}
    writtenOn: 2026-09-22
    by: petri-salmela

ideas:
  - id: i1
    idea: {{Closed loop on PM4|Suljettu kierto PM4:lle}}
    kind: growth
    value: 390000
    stage: testing

actions:
  - id: a1
    action: {{Meet the chief financial officer|Tapaaminen talousjohtajan kanssa}}
    owner: petri-salmela
    due: 2026-09-30
    stage: planned

feedback:
  - on: 2026-08-18
    by: {{Production manager|Tuotantopäällikkö}}
    score: 3
    said: {{Reports come too late for Monday.|Raportit tulevat maanantaiksi liian myöhään.}}

promises:
  - id: p1
    promise: {{Pilot figures of every week by Friday noon|Pilotin viikkoluvut perjantaihin klo 12 mennessä}}
    to: pia-lehtonen
    by: henna-koivu
    due: 2026-10-02

openQuestions:
  - id: q1
    question: {{Who signs for the phase 2 order?|Kuka allekirjoittaa vaiheen 2 tilauksen?}}
    owner: petri-salmela
    due: 2026-10-15

changes:
  - id: c1
    on: 2027-01-01
    knownOn: 2026-09-10
    what: {{A new mill manager begins.|Uusi tehtaanjohtaja aloittaa.}}
    kind: organisation

redFlags:
  - id: f1
    severity: medium
    what: {{Three invoices differ from the price list.|Kolme laskua poikkeaa hinnastosta.}}
    clear: {{Corrected invoices, and one owner for the list.|Korjatut laskut ja hinnastolle yksi vastuuhenkilö.}}
    opened: 2026-05-12

trust:
  - quarter: 2026-Q3
    score: 3
    comment: {{Friendly and busy.|Ystävällinen ja kiireinen.}}
`,
  review: `
decisions:
  - id: d1
    decision: {{Meet the chief financial officer|Tapaaminen talousjohtajan kanssa}}
    owner: petri-salmela
    due: 2026-10-31

nextQuarter:
  - change: {{Parts below 15 a quarter are let go.|Alle 15:n osista kvartaalissa luovutaan.}}
    block: strategy

trust:
  score: 3
  comment: {{Many talks, small ones.|Monta keskustelua, pieniä.}}
`,
  'correction-notes': `
notes:
  - on: 2026-07-24
    by: aino-laine
    account: vuorimaki-cement
    text: {{The visit of June was invoiced in July.|Kesäkuun käynti laskutettiin heinäkuussa.}}
`,
} as const;
