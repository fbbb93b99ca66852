// Runs before the first paint. Enhanced navigation resets the attributes of <html> to what the server sent; the observer puts ours back in time.
(() => {
  const root = document.documentElement;
  const apply = () => {
    let chosen = null;
    try { chosen = localStorage.getItem('theme'); } catch { /* storage may be blocked */ }
    if ((chosen === 'light' || chosen === 'dark') && root.dataset.theme !== chosen) root.dataset.theme = chosen;
  };
  apply();
  new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ['data-theme'] });
})();
