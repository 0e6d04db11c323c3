import { expect, test } from 'vitest';
import { LANGUAGES } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';

// Who speaks to the machine says the word that is seen: the name of a link that says more has to hold it (WCAG 2.5.3).
test.each(LANGUAGES)('what a link to an edit is called holds what is seen of it: %s', (language) => {
  const { account, site } = messagesFor(language);
  for (const [seen, name] of [
    [account.edit, account.editOf('Needs')],
    [site.suggestEdit, site.suggestEditOf('Needs')],
  ] as const)
    expect(name.toLowerCase()).toContain(seen.toLowerCase());
});
