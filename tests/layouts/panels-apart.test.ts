import { expect, test } from 'vitest';
import { panelsApart } from '#layouts/panels-apart.ts';

const panel = (id: string, content: string) =>
  `<details class="opened"><summary>73</summary><div id="${id}">${content}</div></details>`;
const opens = (href: string) => `<a class="opens" href="${href}">73</a>`;
const at = '/accounts/a/';

test('panels leave the page, the row that held nothing else goes with them, and figures lead beside the page', () => {
  const { page, panels } = panelsApart(
    `<tr><td>${opens('#p1')}</td></tr><tr class="opened-row"><td colspan="6">${panel('p1', '24')}${panel('p2', '25')}</td></tr>`,
    at,
  );
  expect(page).toBe(`<tr><td>${opens('figures.html#p1')}</td></tr>`);
  expect(panels).toEqual([panel('p1', '24'), panel('p2', '25')]);
});

test('a row that holds anything else stays', () => {
  const row = (inside: string) => `<tr class="opened-row"><td colspan="6">${inside}</td></tr>`;
  expect(panelsApart(row(`${panel('p1', '')}<p>More</p>`), at).page).toBe(row('<p>More</p>'));
});

test('a panel ends behind the disclosures within it', () => {
  const inside = '<details class="more"><summary>3 more</summary><details>x</details></details>';
  const { page, panels } = panelsApart(`a${panel('p1', inside)}b<details class="closed">c</details>`, at);
  expect(page).toBe('ab<details class="closed">c</details>');
  expect(panels).toEqual([panel('p1', inside)]);
});

test('what a panel leads to on its page is found from beside it; what stands beside it, there', () => {
  const { panels } = panelsApart(panel('p1', `<a href="#line-1">L</a>${opens('#p2')}`) + panel('p2', ''), at);
  expect(panels[0]).toBe(panel('p1', `<a href="/accounts/a/#line-1">L</a>${opens('#p2')}`));
});

test('figures that open on another page lead beside that page, on the page and within a panel', () => {
  const elsewhere = opens('/accounts/b/#p9');
  const { page, panels } = panelsApart(elsewhere + panel('p1', elsewhere), at);
  expect(page).toBe(opens('/accounts/b/figures.html#p9'));
  expect(panels[0]).toContain(opens('/accounts/b/figures.html#p9'));
});

test('other links and pages without panels stay as they are', () => {
  const plain = '<a href="#p9">Below</a><a class="quiet-link" href="/accounts/b/#line-1">L</a><details>x</details>';
  expect(panelsApart(plain, at)).toEqual({ page: plain, panels: [] });
});
