/** What the address asked of the page is answered: the page, unseen until now so that nothing moves, is shown. */
export function answered(): void {
  delete document.documentElement.dataset['asked'];
}
