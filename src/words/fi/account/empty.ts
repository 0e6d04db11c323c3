import type { en } from '../../en/index.ts';

export const empty: typeof en.account.empty = {
  facts: {
    title: 'Ei perustietoja.',
    text: 'Kirjaa asiakkaan toimiala, toimipaikat ja sopimus sekä päivä, jona tiedot pitivät paikkansa.',
  },
  figures: { title: 'Ei talouslukuja.', text: 'Kirjaa liikevaihto ja liiketulos vuosittain lähteineen.' },
  needs: { title: 'Ei tarpeita.', text: 'Kirjaa ennen tarjoomaa, mitä asiakas tarvitsee ja mistä sen tiedämme.' },
  people: { title: 'Ei ihmisiä.', text: 'Kirjaa, kuka päättää, kuka käyttää ja kuka vaikuttaa heihin.' },
  strategy: {
    title: 'Ei strategisia valintoja.',
    text: 'Kirjaa, mitä tämän asiakkaan kanssa tehdään ja mitä jätetään tekemättä.',
  },
  goals: {
    title: 'Ei vuositavoitteita.',
    text: 'Kirjaa tavoite ja se, mihin markkinassa tai asiakastiedossa se perustuu.',
  },
  budget: {
    title: 'Ei budjettirivejä.',
    text: 'Kirjaa myynti kvartaaleittain. Siihen asti asiakas on budjetoimatta, mikä ei ole sama kuin 0.',
  },
  ideas: {
    title: 'Ei kasvuaihioita.',
    text: 'Kirjaa aihio heti kun joku sen keksii; vaihe kertoo, kuinka pitkällä se on.',
  },
  actions: { title: 'Ei toimenpiteitä.', text: 'Kirjaa, mitä tehdään, kuka tekee ja mihin mennessä.' },
  feedback: {
    title: 'Ei palautetta.',
    text: 'Kirjaa, mitä asiakas sanoi ja mitä se muutti tai miksi se ei muuttanut mitään.',
  },
  questions: { title: 'Ei avoimia kysymyksiä.', text: 'Jos jotain asiakkaasta ei tiedetä, kirjaa se tähän.' },
  promises: { title: 'Ei lupauksia.', text: 'Kirjaa, mitä luvattiin, kenelle ja mihin mennessä.' },
  changes: {
    title: 'Ei tulevia muutoksia.',
    text: 'Kirjaa heti, kun asia on tiedossa: kuka lähtee, kuka tulee ja mikä järjestetään uudelleen.',
  },
  trust: {
    title: 'Ei luottamusarviota.',
    text: 'Anna yhteistyölle kvartaalin lopussa arvosana 1–5 ja lause siitä, miksi.',
  },
  flags: {
    title: 'Ei punaisia lippuja.',
    text: 'Mikään tarkistus ei löydä tänään korjattavaa. Nosta lippu käsin, kun jokin on vialla eikä mikään tarkistus voi nähdä sitä.',
  },
};
