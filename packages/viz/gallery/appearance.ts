/** The page's own buttons: how the figure looks in this room. They set attributes and know nothing else of it. */
export function appearance(places: readonly Element[]): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("button[data-attribute]")];
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const { attribute = "", value = "" } = button.dataset;
      const on = button.getAttribute("aria-pressed") !== "true";
      for (const place of places) {
        if (on) place.setAttribute(attribute, value);
        else place.removeAttribute(attribute);
      }
      for (const other of buttons) {
        if (other.dataset.attribute === attribute) other.setAttribute("aria-pressed", String(on && other === button));
      }
    });
  }
}
