// Waits for the page: how far its runs are, and the page itself as soon as it is there. What stands after '#' stays.
(() => {
  const lang = document.documentElement.lang, told = document.getElementById("told"), far = document.getElementById("far");
  const gone = JSON.parse(document.getElementById("gone").textContent)[lang];
  const again = () => setTimeout(look, 300);
  async function look() {
    try {
      const answer = await fetch(`/progress${location.pathname}?lang=${lang}`, { cache: "no-store" });
      const { state, done, total, said } = await answer.json();
      if (state !== "waiting" && state !== "running") {
        location.reload();
        return;
      }
      if (told.textContent !== said) told.textContent = said;
      if (total) {
        far.max = total;
        far.value = done;
      }
    } catch {
      told.textContent = gone;
    }
    again();
  }
  again();
})();
