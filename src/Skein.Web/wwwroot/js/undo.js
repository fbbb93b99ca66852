import { isBusy, onPage, refresh } from './page.js';

/** What can be undone for some seconds stops offering it when they are over, and the page then says what became of it. */
onPage(() => document.querySelectorAll('[data-left]').forEach(at => {
  if (at.isCounting) return;
  at.isCounting = true;
  setTimeout(() => {
    if (!at.isConnected) return;
    at.querySelectorAll('button').forEach(button => button.remove());
    if (!isBusy()) refresh();
  }, Number(at.dataset.left) * 1000 + 500);
}));
