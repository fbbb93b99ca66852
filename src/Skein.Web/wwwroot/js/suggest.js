import { el } from './page.js';

// <input data-suggest="/customers/companies" list="…">: what the server suggests for the text so far, in the browser's own list.
let turn = 0;

async function suggest(input) {
  const mine = ++turn;
  await new Promise(done => setTimeout(done, 150));
  if (mine !== turn || !input.value.trim()) return;
  const answer = await fetch(`${input.dataset.suggest}?text=${encodeURIComponent(input.value)}`).catch(() => null);
  if (mine !== turn || !answer?.ok) return;
  input.list?.replaceChildren(...(await answer.json()).map(value => el('option', { value })));
}

document.addEventListener('input', event => { if (event.target.matches?.('input[data-suggest]')) suggest(event.target); });
