/**
 * Beside a page of a built site, the page of what its figures open to: `/accounts/havulinna-paper/figures.html`. As a
 * file it takes no folder of its own, and no id can be called so.
 */
export const FIGURES_FILE = 'figures.html';
