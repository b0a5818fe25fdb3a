import "@ketalab/viz/define";

// The page's own buttons: how the figure looks in this room. They set attributes and know nothing else of it.
const places = [document.documentElement, ...document.querySelectorAll("keta-scene")];
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
