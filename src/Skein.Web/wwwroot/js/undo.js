import { onPage } from './page.js';
import { isBusy, refresh } from './refresh.js';

/** The toast that takes an answer back. A refresh of the page, which knows nothing of it, must not end the offer. */
let offered = null;

const of = toast => toast.querySelector('[type=submit]')?.value.split(':')[1];
const isStillOffered = answer => !!document.querySelector(`.msg-mail[data-left] button[value="${answer}"]`);

document.addEventListener('click', event => { if (event.target.closest('.toast[data-left] [data-closes]')) offered = null; });

function keepOffer() {
  const there = document.querySelector('.toast[data-left]');
  if (there) offered = there;
  else if (offered && !document.querySelector('[data-toast]') && isStillOffered(of(offered))) document.querySelector('.toasts')?.append(offered);
}

/** What can be undone for some seconds stops offering it when they are over, and the page then says what became of it. */
function count(at) {
  // A refresh may make another answer's of the same element: its seconds are its own.
  const what = at.querySelector('[type=submit]')?.value;
  if (!what || at.counted === what) return;
  at.counted = what;
  setTimeout(() => {
    if (!at.isConnected || !at.hasAttribute('data-left') || at.querySelector('[type=submit]')?.value !== what) return;
    if (at.matches('[data-toast]')) {
      at.remove();
      return;
    }

    at.querySelectorAll('button').forEach(button => button.remove());
    if (!isBusy()) refresh();
  }, Number(at.dataset.left) * 1000 + 500);
}

onPage(() => {
  keepOffer();
  document.querySelectorAll('[data-left]').forEach(count);
});
