import type { en } from '../en/index.ts';

export const check: typeof en.check = {
  more: 'Lisää',
  others: (count) => ({
    what:
      count === 1
        ? 'Tässä tiedostossa on vielä yksi kohta, jossa on sama vika.'
        : `Tästä eteenpäin tiedostossa on vielä ${count} kohtaa, joissa on sama vika.`,
    cure: 'Korjaa luetellut kohdat ja aja tarkistus uudelleen.',
  }),
  fine: (files, company) => `Ei virheitä: ${company}, ${counted(files, 'tiedosto', 'tiedostoa')}.`,
  found: (errors, files) => `${counted(errors, 'virhe', 'virhettä')}, ${counted(files, 'tiedosto', 'tiedostoa')}.`,
  beside: (flags, hints) =>
    `${counted(flags, 'punainen lippu', 'punaista lippua')} ja ${counted(hints, 'vihje', 'vihjettä')}; ne saa luetelluksi valitsimella --all.`,
};

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
