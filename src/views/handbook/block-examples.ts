import type { Language } from '#domain/plan/company.ts';

/** Example blocks of each kind of file, to be copied. A text in two languages stands between double braces. */
const EXAMPLES: Readonly<Record<string, string>> = {
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
  - id: v1
    need: n1
    measure: {{Fresh water per tonne of paper|Raakavettä paperitonnia kohti}}
    unit: m³/t
    baseline: 14.2
    target: 9.5
    targetBy: "2028"

people:
  - id: pia-lehtonen
    name: Pia Lehtonen
    title: {{Environmental manager|Ympäristöpäällikkö}}
    roles: [technical-influencer]
    influence: medium
    attitude: trouble
    basis: {{Asked twice when the loop can be closed.|Kysyi kahdesti, milloin kierto voidaan sulkea.}}
    asOf: 2026-09-21
    counterpart: henna-koivu

strategy:
  asOf: 2026-06-29
  choices:
    - choice: do
      what: {{Closed loop before anything else.|Suljettu kierto ennen kaikkea muuta.}}
      goals: [g2]
      need: n1

goals:
  - id: y1
    year: 2027
    goal: {{Phase 2 is ordered and delivered|Vaihe 2 on tilattu ja toimitettu}}
    basis: {{The permit of 2027 allows 20% less water.|Vuoden 2027 lupa sallii 20 % vähemmän vettä.}}
    basedOn: market
    companyGoal: g2

targets:
  2026-Q4: 560000
  2027-Q1: 540000

budget:
  - id: l1
    line: {{PM4 closed loop, phase 2|PM4:n suljettu kierto, vaihe 2}}
    need: n1
    confidence: new-growth
    sales:
      2026-Q4: 130000
      2027-Q1: 130000

investment:
  - id: w1
    line: {{Pilot rig at PM4|Koelaitteisto PM4:llä}}
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
    need: n1
    value: 390000
    stage: testing

actions:
  - id: a1
    action: {{Meet the chief financial officer|Tapaaminen talousjohtajan kanssa}}
    goal: y1
    owner: petri-salmela
    function: sales
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
  'sales-plan': `
earlier:
  - until: 2026-01-01
    owner: mikko-saarela
    segment: growth-accounts

customers:
  - id: kivikko-bakery
    name: Kivikko Bakery
    since: 2024-05-01
    industry: {{Bakery|Leipomo}}
    budget:
      - line: {{Filter media|Suodatinmateriaalit}}
        confidence: secure
        sales:
          2026-Q4: 12000
`,
  'new-customer-plan': `
earlier:
  - until: 2025-07-01
    owner: joonas-niemi

targetGroup:
  who: {{Makers of battery chemicals who rinse with pure water|Akkukemikaalien valmistajat, jotka huuhtelevat puhtaalla vedellä}}
  criteria: [{{More than 200 people|Yli 200 henkilöä}}]

wanted:
  2026-Q4: 1

won:
  2026-Q3: 0

targets:
  2026-Q4: 65000

budget:
  - line: {{Water study and media|Vesiselvitys ja suodatinmateriaalit}}
    confidence: new-growth
    sales:
      2026-Q4: 34000

investment:
  - line: {{Trials at the customer’s line|Kokeet asiakkaan linjalla}}
    money:
      2026-Q4: 14000

forecast:
  - madeOn: 2026-09-18
    sales:
      2026-Q4: 24000

comments:
  - quarter: 2026-Q4
    on: deviation
    comment: {{The study began in April, not in January.|Selvitys alkoi huhtikuussa eikä tammikuussa.}}
    writtenOn: 2026-09-18
    by: elina-kurki

prospects:
  - id: katodi-chemicals
    name: Katodi Chemicals
    why: {{Threw away a batch because of sodium.|Joutui hylkäämään erän natriumin takia.}}
    next: {{A week’s trial in November.|Viikon koe marraskuussa.}}
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
  segment: `
criteria:
  - measure: ourSales
    atLeast: 300000
    below: 800000

shelfLives:
  profile: 365
  needs: 180
  judgement: 120

targets:
  2026-Q4: 840000

comments:
  - quarter: 2026-Q4
    on: gap
    comment: {{Still within the limit.|Vielä rajan sisällä.}}
    writtenOn: 2026-09-11
    by: lauri-ahola

investment:
  money:
    2026-Q4: 9000
  hours:
    2026-Q4: 205

rewards:
  - criterion: {{Sales of service|Huollon myynti}}
    goals: [g1]
    basedOn: actual
`,
  group: '',
  unit: `
targets:
  2026-Q4: 2111000

capacity:
  - function: sales
    days:
      2026-Q4: 150

rewards:
  - criterion: {{Service sold with every new loop|Huolto myydään jokaisen uuden kierron mukana}}
    goals: [g1]
    basedOn: actual

teams:
  - id: service
    name: {{Service and delivery|Huolto ja toimitukset}}
    people:
      - id: henna-koivu
        name: Henna Koivu
        functions: [service]

people:
  - id: anna-niemi
    name: Anna Niemi
    title: {{Key account manager|Avainasiakaspäällikkö}}
    functions: [sales]
    manager: marja-tuomisto
    handle: aniemi
`,
  company: `
fiscalYear:
  firstMonth: 1
  namedBy: start

operatingModel:
  model: mixed
  reason: {{Key accounts buy the result; smaller customers buy media.|Avainasiakkaat ostavat lopputuloksen, pienemmät suodatinmateriaaleja.}}

goals:
  - id: g1
    name: {{Service is 40% of sales|Huolto on 40 % myynnistä}}

offerings:
  - id: media
    name: {{Filter media and spares|Suodatinmateriaalit ja varaosat}}

targets:
  2026-Q4: 3550000

thresholds:
  gapPercent: 8
  deviationPercent: 10

grades:
  one-sided-win: hint

guardrails:
  figuresAbove: 25000
  sealingWithinDays: 10
  rules: true
  judgements: true

repository:
  host: github
  url: https://github.com/example/plans

audiences:
  - id: board
    name: {{Board|Hallitus}}
    judgements: false
`,
  'correction-notes': `
notes:
  - on: 2026-07-24
    by: aino-laine
    account: vuorimaki-cement
    text: {{The visit of June was invoiced in July.|Kesäkuun käynti laskutettiin heinäkuussa.}}
`,
};

/** The example blocks of a kind of file in a language, each as it may stand in a file, in the order of the schema. */
export function blockExamples(kind: string, language: Language): { block: string; text: string }[] {
  const said = (EXAMPLES[kind] ?? '').replace(/\{\{([^|}]*)\|([^}]*)\}\}/g, (_, english: string, finnish: string) =>
    language === 'fi' ? finnish : english,
  );
  return said
    .split('\n\n')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ block: /^[\w]+/.exec(text)?.[0] ?? '', text }));
}
