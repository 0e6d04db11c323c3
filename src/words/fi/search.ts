import type { en } from '../en/index.ts';

export const search: typeof en.search = {
  title: 'Haku',
  submit: 'Hae',
  needsScript:
    'Haku toimii selaimessa ja tarvitsee JavaScriptin, joka ei ole nyt käytössä. Kaikki haettava on näissä luetteloissa:',
  lede: 'Kirjoita nimi, tehtävänimike tai sana. Suomen sanat löytyvät kaikissa muodoissaan.',
  kinds: { plan: 'Suunnitelmat', person: 'Ihmiset', method: 'Menetelmä' },
  sections: {
    needs: 'Tarpeet',
    strategy: 'Strategia',
    budget: 'Budjetti',
    goals: 'Vuositavoitteet',
    ideas: 'Kasvuaihiot',
    actions: 'Toimenpiteet',
    feedback: 'Asiakaspalaute',
    promises: 'Lupaukset',
    questions: 'Avoimet kysymykset',
    changes: 'Tulevat muutokset',
    flags: 'Punaiset liput',
    reviews: 'Tarkastelut',
  },
  searching: 'Haetaan…',
  nothing: 'Ei osumia haulla ”{query}”. Kokeile vähemmillä sanoilla tai nimen toisella muodolla.',
  found: { one: '1 osuma', many: '{count} osumaa' },
  showAll: 'Kaikki osumat',
  more: 'Näytä lisää',
  failed: 'Hakemistoa ei saatu luettua. Lataa sivu uudelleen tai katso luetteloista.',
};
