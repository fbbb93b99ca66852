// A customer's open case asks now and then whether it still shows how things stand.
import { isTyping } from './page.js';

const calm = 20000, slowest = 600000;
let wait = calm, timer = 0;

const shown = () => document.querySelector('[data-glance]');
const isBusy = () => isTyping() || !!document.getElementById('Text')?.value || !(getSelection()?.isCollapsed ?? true);
const offer = is => { document.getElementById('more').hidden = !is; };

/** Everything but what is being written is drawn anew. */
async function show() {
  const answer = await fetch(shown().dataset.page);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of ['shown', 'acts']) {
    const now = page.getElementById(part);
    if (!now) return;
    document.getElementById(part).replaceWith(now);
  }
  offer(false);
}

async function ask() {
  clearTimeout(timer);
  try {
    const answer = await fetch(`${shown().dataset.page}/glance`);
    // The link has run out or the session has ended: what is on the page may be read on.
    if (answer.status === 404) return;
    if (!answer.ok) throw new Error(answer.status);
    wait = calm;
    if (await answer.text() !== shown().dataset.glance) { if (isBusy()) offer(true); else await show(); }
  } catch { wait = Math.min(wait * 2, slowest); }
  clearTimeout(timer);
  if (!document.hidden) timer = setTimeout(ask, wait);
}

if (shown()) {
  timer = setTimeout(ask, wait);
  document.addEventListener('visibilitychange', () => { if (document.hidden) clearTimeout(timer); else ask(); });
  document.addEventListener('click', event => { if (event.target.closest('#more')) show().catch(() => {}); });
}
