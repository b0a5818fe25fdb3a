/** How long the word stays that says what happened, ms. */
const LONG = 6000;

const status = () => document.querySelector('[data-part="status"]') as HTMLElement;
let waiting = 0;

/** Says something of the page, to the eye and to the ear. */
export function tell(text: string): void {
  status().textContent = text;
  clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    status().textContent = "";
  }, LONG);
}

/** Copies a text; where a browser keeps the clipboard shut, it says the text instead. */
export async function copy(text: string, said: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(said);
  } catch {
    tell(text);
  }
}

/** The buttons that every page of the gallery has: the address, and the whole screen. */
export function share(): void {
  const tool = (name: string) => document.querySelector(`[data-tool="${name}"]`) as HTMLElement;
  tool("share").addEventListener("click", () => void copy(location.href, "the address is copied"));
  const full = tool("full");
  if (!document.fullscreenEnabled) full.hidden = true;
  full.addEventListener("click", async () => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen();
      else await document.documentElement.requestFullscreen();
    } catch {
      tell("this browser does not give the whole screen; F11 does");
    }
  });
  document.addEventListener("fullscreenchange", () =>
    full.setAttribute("aria-pressed", String(document.fullscreenElement !== null)),
  );
}
