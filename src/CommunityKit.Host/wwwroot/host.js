// The host's own pages. Without this script the page of a change loads itself again until the change has ended.
const live = document.querySelector('[data-host-progress]');

async function look() {
  try {
    const response = await fetch(live.dataset.hostProgress, { headers: { Accept: 'text/html' } });
    // It has ended, or the session has: either way the page itself knows what to show.
    if (response.status !== 200) return location.reload();
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').body;
    // Only what is new, or a screen reader would say the list again and again.
    if (fresh.textContent !== live.textContent) live.replaceChildren(...fresh.childNodes);
  } catch {
    // The host is busy or gone for a moment; ask again.
  }
  setTimeout(look, 600);
}

if (live) setTimeout(look, 300);
