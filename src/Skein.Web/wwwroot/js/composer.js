// Choosing note or reply changes what the draft is kept as, and the colour of the paper.
document.addEventListener('change', event => {
  if (!event.target.matches('.composer input[type=radio]')) return;
  const composer = event.target.closest('.composer'), isNote = event.target.value === 'Note';
  composer.classList.toggle('is-note', isNote);
  composer.querySelector('skein-editor')?.setAttribute('kind', isNote ? 'note' : 'reply');
  composer.querySelector('[contenteditable]')?.focus();
});
