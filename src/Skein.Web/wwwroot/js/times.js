import { fill, meta, onPage } from './page.js';

const put = (at, text) => { if (at.textContent !== text) at.textContent = text; };

function ago(minutes) {
  const words = meta('skein-ago').split('|');
  if (minutes < -1 || minutes >= 60 * 24 * 7 || words.length < 4) return null;
  if (minutes < 1) return words[0];
  if (minutes < 60) return fill(words[1], minutes);
  return minutes < 1440 ? fill(words[2], Math.floor(minutes / 60)) : fill(words[3], Math.floor(minutes / 1440));
}

function due(left) {
  const words = meta('skein-due').split('|');
  if (words.length < 5) return null;
  const m = Math.floor(Math.abs(left));
  const length = m >= 1440 ? fill(words[2], Math.floor(m / 1440), Math.floor(m % 1440 / 60))
    : m >= 60 ? fill(words[3], Math.floor(m / 60), m % 60) : fill(words[4], m);
  return fill(left < 0 ? words[1] : words[0], length);
}

function tick() {
  const now = Date.now();
  document.querySelectorAll('time[data-ago]').forEach(time => {
    const text = ago(Math.floor((now - Date.parse(time.dateTime)) / 60000));
    if (text) put(time, text);
  });
  document.querySelectorAll('time[data-due]').forEach(time => {
    const left = (Date.parse(time.dateTime) - now) / 60000;
    const text = due(left), label = time.querySelector('span');
    if (text && label) put(label, text);
    time.classList.toggle('late', left < 0);
    time.classList.toggle('soon', left >= 0 && left < Number(time.dataset.due || 30));
  });
}

setInterval(tick, 15000);
document.addEventListener('visibilitychange', () => { if (!document.hidden) tick(); });
onPage(tick);
