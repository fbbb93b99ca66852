import { drawn } from './page.js';

/** Beside other things on a page, a list's way to older entries puts them below the others: what is typed elsewhere on the page stays. */
document.addEventListener('click', async event => {
  const link = event.target.closest('[data-goes-on] a[rel=next]');
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (link.isLoading) return;
  link.isLoading = true;
  const list = link.closest('[data-goes-on]');
  try {
    const answer = await fetch(link.href);
    const more = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(list.id);
    list.querySelector('ol').append(...more.querySelectorAll('ol > li'));
    const next = more.querySelector('a[rel=next]');
    if (next) link.href = next.getAttribute('href');
    else link.remove();
    drawn();
  } catch {
    location.assign(link.href);
  }
  link.isLoading = false;
}, true);
