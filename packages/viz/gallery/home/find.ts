/** The search over the cards: every word that is typed must begin a word of the scene. */
export function find(): void {
  const field = document.querySelector("#find") as HTMLInputElement;
  const found = document.querySelector('[data-part="found"]') as HTMLElement;
  const cards = [...document.querySelectorAll<HTMLElement>(".card[data-words]")].map((card) => ({
    card,
    words: ` ${card.dataset.words} ${card.textContent?.toLowerCase()}`.replace(/\s+/g, " "),
  }));
  const sections = [...document.querySelectorAll<HTMLElement>("section.chapter")];
  const welcome = document.querySelector(".welcome") as HTMLElement;
  const show = () => {
    const asked = field.value
      .toLowerCase()
      .split(/[\s,;:()?]+/)
      .filter(Boolean);
    let count = 0;
    for (const { card, words } of cards) {
      const fits = asked.every((word) => words.includes(` ${word}`));
      card.hidden = !fits;
      if (fits) count++;
    }
    for (const one of sections) one.hidden = asked.length > 0 && !one.querySelector(".card[data-words]:not([hidden])");
    welcome.hidden = asked.length > 0;
    found.textContent = asked.length === 0 ? "" : said(count, field.value.trim());
  };
  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") field.value = "";
    if (event.key === "Escape") show();
    if (event.key === "Enter") document.querySelector<HTMLElement>(".card[data-words]:not([hidden]) a")?.click();
  });
  document.addEventListener("keydown", (event) => {
    const typing = (event.target as Element | null)?.closest("input, textarea");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
  });
  // A browser that comes back to the page has kept what was typed.
  show();
}

const said = (count: number, text: string) =>
  count === 0
    ? `No question has “${text}” in it. Try one word, such as memantine or half-life.`
    : `${count} ${count === 1 ? "question" : "questions"} with “${text}”`;
