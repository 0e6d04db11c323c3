import { expect, test } from 'vitest';
import { fillIn } from '#importing/report.ts';
import { messagesFor } from '#words/messages.ts';

test.each([
  ['en', 1, 'One row was left out. It is listed above; fix it and run the import again.'],
  ['en', 2, '2 rows were left out. They are listed above; fix them and run the import again.'],
  ['fi', 1, 'Yksi rivi jäi pois. Se on yllä; korjaa se ja tuo uudelleen.'],
  ['fi', 2, '2 riviä jäi pois. Ne on lueteltu yllä; korjaa ne ja tuo uudelleen.'],
] as const)('rows that an import left out are counted in a sentence, in %s: %i', (language, count, said) => {
  expect(fillIn(messagesFor(language).importing.rowsLeftOut, { count }, language)).toBe(said);
});
