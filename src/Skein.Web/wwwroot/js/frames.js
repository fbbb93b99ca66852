import { onPage } from './page.js';

// A mail is shown in a frame without scripts; the frame is made as tall as the mail.
const watched = new WeakMap();

function fit(frame) {
  const page = frame.contentDocument;
  if (!page?.body) return;
  if (page.body.classList.contains('ours')) {
    frame.classList.add('is-ours');
    const theme = document.documentElement.dataset.theme;
    if (theme) page.documentElement.dataset.theme = theme; else delete page.documentElement.dataset.theme;
  }
  const measure = () => { frame.style.height = Math.max(24, Math.ceil(page.body.getBoundingClientRect().height)) + 'px'; };
  measure();
  if (watched.get(frame) === page) return;
  watched.set(frame, page);
  new ResizeObserver(measure).observe(page.body);
}

document.addEventListener('load', event => { if (event.target.matches?.('.msg-frame')) fit(event.target); }, true);
onPage(() => document.querySelectorAll('.msg-frame').forEach(fit));
