// Runs before the first paint, so that a dark desk does not flash white. The application changes the theme later by itself.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('fahrwasser:theme');
  } catch {
    // Storage can be switched off; then the system decides.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-kern-theme', dark ? 'dark' : 'light');
  // Our schemas would otherwise try whether code may be made from text, which the content security policy refuses and reports.
  window.__zod_globalConfig = { jitless: true };
})();
