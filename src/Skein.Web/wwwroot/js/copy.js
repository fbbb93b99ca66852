// <button data-copies="id" data-copied="Copied">: copies what the input of that id holds.
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copies]');
  const from = button && document.getElementById(button.dataset.copies);
  if (!from) return;
  from.select();
  try { await navigator.clipboard.writeText(from.value); } catch { document.execCommand('copy'); }
  const label = button.querySelector('span') ?? button, before = label.textContent;
  label.textContent = button.dataset.copied;
  setTimeout(() => { label.textContent = before; }, 2000);
});
