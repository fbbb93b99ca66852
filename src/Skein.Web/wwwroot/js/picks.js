// Checkboxes of a list: one at the head picks all, x picks the row one stands on. While any is picked a refresh waits.
const of = form => [...document.querySelectorAll(`input[name=Picked][form="${CSS.escape(form)}"]`)];

document.addEventListener('change', event => {
  const all = event.target.closest?.('[data-picks-all]');
  if (all) of(all.dataset.picksAll).forEach(box => { box.checked = all.checked; });
});

document.addEventListener('keydown', event => {
  if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return;
  document.activeElement?.closest('[data-pick]')?.querySelector('input[name=Picked]')?.click();
});
