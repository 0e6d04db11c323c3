import type { Page } from 'playwright-core';

/** Texts of figures that reach over the left edge of their cell into the one before it. */
export function overprinted(tab: Page): Promise<string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll<HTMLTableCellElement>('td.num, th.num')]
      .filter((cell) => cell.checkVisibility() && (cell.textContent ?? '').trim() !== '')
      .filter((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const before = cell.previousElementSibling;
        return (
          before?.checkVisibility() === true &&
          getComputedStyle(before).display === 'table-cell' &&
          range.getBoundingClientRect().left < before.getBoundingClientRect().right - 1
        );
      })
      .map((cell) => cell.textContent ?? '')
      .slice(0, 5),
  );
}
