import { openForm } from './form.ts';
import type { FormWish } from './form-state.ts';

/** Where a form is opened. */
export interface PanelWish extends Omit<FormWish, 'beside' | 'close'> {
  /** What happens when it is hidden. */
  close: () => void;
}

/**
 * Opens a form in a panel; Escape and "Hide" close it. What it opens further stands below it, and closes back into it.
 */
export function openInPanel(wish: PanelWish): void {
  openForm({
    ...wish,
    beside(target) {
      const from = document.activeElement;
      const panel = document.createElement('section');
      panel.className = 'editor';
      wish.panel.after(panel);
      const close = () => {
        panel.remove();
        const back = from?.isConnected ? from : wish.panel.querySelector('button[type=submit]');
        if (back instanceof HTMLElement) back.focus();
      };
      hideable(panel, close);
      openInPanel({ ...wish, panel, target, close });
    },
  });
}

/** Hides a panel by Escape, or by its own button; nothing typed is lost by it. */
export function hideable(panel: HTMLElement, close: () => void): void {
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  });
  panel.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-hide]')) close();
  });
}
