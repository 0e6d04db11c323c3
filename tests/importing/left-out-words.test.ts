import { expect, test } from 'vitest';
import { fillIn, sentenceOf } from '#importing/report.ts';
import { messagesFor } from '#words/messages.ts';

test.each([
  ['en', 1, 'One row was left out. It is listed above; fix it and run the import again.'],
  ['en', 2, '2 rows were left out. They are listed above; fix them and run the import again.'],
  ['fi', 1, 'Yksi rivi jäi pois. Se on yllä; korjaa se ja tuo uudelleen.'],
  ['fi', 2, '2 riviä jäi pois. Ne on lueteltu yllä; korjaa ne ja tuo uudelleen.'],
] as const)('rows that an import left out are counted in a sentence, in %s: %i', (language, count, said) => {
  expect(fillIn(messagesFor(language).importing.rowsLeftOut, { count }, language)).toBe(said);
});

test.each(['en', 'fi'] as const)(
  'what an import tells is told in sentences, none with its number after a colon, in %s',
  (language) => {
    const { findings, details } = messagesFor(language).importing;
    const stiff = Object.entries({ ...findings, ...details }).filter(([, text]) => /: \{count\}[.,; ]/.test(text));
    expect(stiff).toEqual([]);
  },
);

test.each([
  ['en', 1, 'One row does not count by "Status".', 'One file in this folder was not read.'],
  ['en', 3, '3 rows do not count by "Status".', '3 files in this folder were not read.'],
  ['fi', 1, 'Yksi rivi jätetään laskematta sarakkeen ”Status” mukaan.', 'Kansiosta jäi lukematta yksi tiedosto.'],
  ['fi', 3, '3 riviä jätetään laskematta sarakkeen ”Status” mukaan.', 'Kansiosta jäi lukematta 3 tiedostoa.'],
] as const)(
  'rows that do not count and files not read are told in sentences, in %s: %i',
  (language, count, rows, files) => {
    const said = (code: 'rows-not-counted' | 'files-not-read') =>
      sentenceOf({ code, file: '', weight: 'note', facts: { count, heading: 'Status' } } as never, language);
    expect([said('rows-not-counted'), said('files-not-read')]).toEqual([rows, files]);
  },
);
