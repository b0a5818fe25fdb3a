/** How a page looks in this room, as the address says it, so that it is the same in the next scene and after a reload. */
const LOOKS = ["theme", "projector"] as const;

const dark = () => {
  const asked = document.documentElement.getAttribute("theme");
  return asked ? asked === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
};

/** The buttons for the room: they set attributes of the page and of its figure, and write the address. */
export function look(scene: HTMLElement): void {
  const root = document.documentElement;
  const [projector, night] = ["projector", "dark"].map((name) =>
    document.querySelector<HTMLElement>(`[data-tool="${name}"]`),
  );
  const show = () => {
    for (const name of ["room", "theme"]) {
      const value = root.getAttribute(name);
      if (value === null) scene.removeAttribute(name);
      else scene.setAttribute(name, value);
    }
    projector?.setAttribute("aria-pressed", String(root.hasAttribute("room")));
    night?.setAttribute("aria-pressed", String(dark()));
  };
  const keep = () => {
    const now = new URL(location.href);
    for (const name of LOOKS) now.searchParams.delete(name);
    for (const [name, value] of looks()) now.searchParams.set(name, value);
    history.replaceState(null, "", now);
    show();
    carry();
  };
  projector?.addEventListener("click", () => {
    root.toggleAttribute("room");
    keep();
  });
  night?.addEventListener("click", () => {
    root.setAttribute("theme", dark() ? "light" : "dark");
    keep();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
  show();
  carry();
}

/** What the address keeps of the look. */
function looks(): [string, string][] {
  const root = document.documentElement;
  const theme = root.getAttribute("theme");
  return [
    ...(theme ? ([["theme", theme]] as [string, string][]) : []),
    ...(root.hasAttribute("room") ? ([["projector", "on"]] as [string, string][]) : []),
  ];
}

/** Every way to another page of the gallery takes the look along. */
export function carry(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-go]")) {
    const [path = "", query = ""] = (link.getAttribute("href") ?? "").split("#")[0]?.split("?") ?? [];
    const hash = link.hash;
    const asked = new URLSearchParams(query);
    for (const name of LOOKS) asked.delete(name);
    for (const [name, value] of looks()) asked.set(name, value);
    const text = asked.toString();
    link.setAttribute("href", `${path}${text && `?${text}`}${hash}` || "./");
  }
}
