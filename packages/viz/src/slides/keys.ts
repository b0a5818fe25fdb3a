/** What a clicker sends: these turn the page, whatever has the focus. */
const TURNING: ReadonlySet<string> = new Set(["PageDown", "PageUp"]);
/** What moves a slider, or from one choice to the next. */
const MOVING: ReadonlySet<string> = new Set([
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "Delete",
  "Backspace",
]);
/** What presses a button. */
const PRESSING: ReadonlySet<string> = new Set([" ", "Enter"]);
/** What goes to the next control, and what gives the keys back. */
const LEAVING: ReadonlySet<string> = new Set(["Tab", "Shift", "Escape"]);
/** After so long without a key a control gives the arrows back, ms. */
const REST = 2000;

/**
 * Shares the keys between a figure and its deck. The keys of a clicker turn the page, always. A control has the keys that it
 * uses while it visibly has the focus, which a drag does not give; Escape or two seconds give them back. What is typed stays in
 * its field.
 */
export function shareKeys(place: HTMLElement): void {
  const { ownerDocument: document } = place;
  let last: "key" | "pointer" = "key";
  let visible = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  for (const type of ["pointerdown", "keydown"] as const) {
    document.addEventListener(
      type,
      ({ target }) => {
        last = type === "keydown" ? "key" : "pointer";
        if (last === "pointer" && place.contains(target as Node)) visible = false;
      },
      { capture: true },
    );
  }
  place.addEventListener("focusin", () => {
    visible = last === "key";
  });
  place.addEventListener("focusout", () => clearTimeout(resting));
  place.addEventListener(
    "keydown",
    (event) => {
      clearTimeout(resting);
      if (ofDeck(event, visible)) {
        // What is settled already moves no control; the deck looks at the key alone.
        event.preventDefault();
        if (!isField(focused(event))) focused(event).blur();
      } else if (!isField(focused(event))) {
        const control = focused(event);
        resting = setTimeout(() => control.blur(), REST);
      }
    },
    { capture: true },
  );
  place.addEventListener("keydown", (event) => {
    if (ofDeck(event, visible)) return;
    event.stopPropagation();
    if (event.key !== "Escape") return;
    event.preventDefault();
    focused(event).blur();
  });
}

/** Whether a key that was pressed in a figure is meant for the deck. */
function ofDeck(event: KeyboardEvent, visible: boolean): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || LEAVING.has(key)) return false;
  if (TURNING.has(key)) return true;
  const control = focused(event);
  if (isField(control)) return false;
  if (!visible) return true;
  if (MOVING.has(key)) return !control.matches("input");
  return !(PRESSING.has(key) && control.matches("button, summary, a, input[type=radio]"));
}

/** What has the focus, also inside of a figure. */
const focused = (event: Event): HTMLElement => event.composedPath()[0] as HTMLElement;

/** Where somebody writes. */
const isField = (control: HTMLElement): boolean => control.matches("textarea, input:not([type=range], [type=radio])");
