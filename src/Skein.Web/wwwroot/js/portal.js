// Customers' pages work without this; with it, files go up one by one, the link copies and prints at a touch.
import './upload.js';
import './glance.js';

document.documentElement.classList.add('js');

document.addEventListener('click', async event => {
  const copy = event.target.closest('[data-copy]');
  if (copy) {
    const from = document.getElementById(copy.dataset.copy);
    from.select();
    try { await navigator.clipboard.writeText(from.value); } catch { document.execCommand('copy'); }
    document.getElementById(copy.dataset.said).textContent = copy.dataset.done;
  }
  if (event.target.closest('[data-print]')) print();
});

// A form sent while a file is still going up would leave the file behind: it waits.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if (!form.querySelector('[data-busy]')) {
    form.dataset.sent = 'yes';
    // A page that was the answer to a form would, gone back to, ask whether to send that form again. Its address alone opens a fresh one.
    history.replaceState(history.state, '');
    setTimeout(() => delete form.dataset.sent, 5000);
    return;
  }
  event.preventDefault();
  const waiting = setInterval(() => {
    if (form.querySelector('[data-busy]')) return;
    clearInterval(waiting);
    form.requestSubmit(event.submitter);
  }, 100);
});

addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
