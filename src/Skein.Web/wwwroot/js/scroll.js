import { onPage } from './page.js';

// A conversation opens at its newest message and stays there while frames and pictures grow, until somebody scrolls up.
let shown = '', isAtEnd = true, last = 0, wasSent = false;

const toEnd = talk => { talk.scrollTop = talk.scrollHeight; last = talk.scrollTop; };

// The event of our own scrolling arrives late, when a frame may have grown below: only a move upwards is somebody's.
function scrolled(talk) {
  const isNear = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 40;
  isAtEnd = isNear || isAtEnd && talk.scrollTop >= last;
  last = talk.scrollTop;
}

function start() {
  const talk = document.querySelector('[data-scroll-end]');
  if (!talk) { shown = ''; return; }
  if (shown !== talk.dataset.scrollEnd) {
    shown = talk.dataset.scrollEnd;
    isAtEnd = !location.hash.startsWith('#m');
  }
  if (!talk.grows) {
    talk.grows = new ResizeObserver(() => { if (isAtEnd) toEnd(talk); });
    talk.grows.observe(talk);
    talk.addEventListener('scroll', () => scrolled(talk), { passive: true });
  }
  [...talk.children].forEach(child => talk.grows.observe(child));
  if (isAtEnd) toEnd(talk);
  if (wasSent && document.activeElement === document.body) talk.focus({ preventScroll: true });
  wasSent = false;
}

// Sending replaces the editor, and the focus would be lost with it: the conversation takes it, so that the keys go on working.
document.addEventListener('submit', event => { wasSent = event.target.contains(document.activeElement); });
onPage(start);
