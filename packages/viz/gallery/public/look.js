// Before the first drawing: which page the address asks for, and how it looks in this room.
{
  const asked = new URLSearchParams(location.search);
  const root = document.documentElement;
  root.setAttribute("data-page", asked.has("scene") ? "scene" : "home");
  if (asked.has("projector")) root.setAttribute("room", "");
  if (/^(dark|light)$/.test(asked.get("theme") ?? "")) root.setAttribute("theme", asked.get("theme"));
}
