/** Example blocks of the files around account plans, in the same form. */
export const OF_COMPANY = {
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

people:
  - id: anna-niemi
    name: Anna Niemi
    title: {{Key account manager|Avainasiakaspäällikkö}}
    functions: [sales]
    manager: marja-tuomisto
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
  handbook: `
pages: [/stakeholders/, /accounts/]

rules: [no-contact-too-long]

fields: [account.people, account.actions]

requirements: [41]

todo:
  text: {{Book the next visit with each decision maker.|Sovi seuraava tapaaminen jokaisen päättäjän kanssa.}}
  at: /stakeholders/
`,
} as const;
