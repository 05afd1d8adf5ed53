// Parts of a page that say how often they change (data-live, in seconds) are fetched anew; a reload does the same.

const parts = () => document.querySelectorAll('[data-live]');
const pause = () => Math.min(...[...parts()].map((part) => Number(part.dataset.live)));

async function refresh() {
  // Not in a tab that nobody looks at, and not under the hands of somebody who is using it.
  const isUsed = [...parts()].some((part) => part.contains(document.activeElement));
  if (!document.hidden && !isUsed) {
    const answer = await fetch(location.href);
    // Signed out meanwhile: the page stays as it is until its reader does something.
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of parts()) {
      const fresh = page.getElementById(part.id);
      if (fresh === null) continue;
      if (fresh.innerHTML !== part.innerHTML) part.innerHTML = fresh.innerHTML;
      if (fresh.dataset.live === undefined) delete part.dataset.live;
    }
  }
  if (parts().length > 0) wait();
}

// A network that fails for a moment is tried again at the next turn.
const wait = () => setTimeout(() => refresh().catch(wait), pause() * 1000);

if (parts().length > 0) wait();
