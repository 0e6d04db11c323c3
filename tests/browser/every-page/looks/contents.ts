import type { Look } from '../look.ts';

export const CONTENTS: Look = {
  says: 'has contents that lead to parts that are seen, each once',
  at: 'light',
  language: 'en',
  async faults({ tab }) {
    const links = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.page-contents a')].map(({ hash, textContent }) => {
        const part = document.getElementById(decodeURIComponent(hash.slice(1)));
        return { hash, said: textContent, isSeen: !!part?.checkVisibility(), title: part?.textContent.trim() };
      }),
    );
    return [
      ...(new Set(links.map(({ hash }) => hash)).size < links.length ? ['twice the same'] : []),
      ...links
        .filter(({ isSeen, said, title }) => !isSeen || said !== title)
        .map(({ hash, said, title }) => `${hash} "${said}" leads to "${title}"`),
    ];
  },
};
