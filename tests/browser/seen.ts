import type { Page } from "playwright-core";

/** The least that is read, and the least that is hit with a finger, in CSS pixels. */
const READ = 11.9;
const HIT = 24;

/** What a person would point at in a scene as it stands: words on words, words cut off, small print, small targets. */
export const blemishes = (page: Page): Promise<string[]> => page.evaluate(look, { read: READ, hit: HIT });

/** Runs in the page. */
function look({ read, hit }: { read: number; hit: number }): string[] {
  interface Seen {
    readonly what: string;
    readonly box: { left: number; right: number; top: number; bottom: number };
    readonly size: number;
    readonly of: Element;
  }
  /** Letters do not fill the height of their line, and what touches does not overlap. */
  const SLACK = 2.5;
  const scene = document.querySelector("keta-scene") as HTMLElement;
  const root = scene.shadowRoot as ShadowRoot;
  const found: string[] = [];
  const seen: Seen[] = [];
  const visible = (one: Element) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest(".hidden, title, desc");
  const words = (one: Element) => (one.textContent ?? "").replace(/\s+/g, " ").trim();
  const add = (of: Element, box: DOMRect, size: number) => {
    if (box.width < 1 || box.height < 1) return;
    // From the height of the line to about that of its letters.
    const trim = Math.max(0, (box.height - size) / 2) + 0.12 * size;
    const { left, right, top, bottom } = box;
    seen.push({ what: words(of).slice(0, 40), box: { left, right, top: top + trim, bottom: bottom - trim }, size, of });
  };
  for (const one of root.querySelectorAll(".scene *")) {
    if (!visible(one)) continue;
    const style = getComputedStyle(one);
    if (one instanceof SVGTextElement) {
      const scale = one.getScreenCTM()?.a ?? 1;
      if (words(one)) add(one, one.getBoundingClientRect(), Number.parseFloat(style.fontSize) * scale);
      continue;
    }
    if (one.closest("svg, math, textarea")) continue;
    for (const node of one.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) add(one, box, Number.parseFloat(style.fontSize));
    }
    if (one.matches("input:not([type=range], [type=radio])")) {
      const { value } = one as HTMLInputElement;
      if (one.scrollWidth > one.clientWidth + 1) found.push(`cut off in its field: ${value}`);
    }
  }
  const { left, right } = scene.getBoundingClientRect();
  for (const { what, box, size } of seen) {
    if (size < read) found.push(`small, ${size.toFixed(1)} px: ${what}`);
    if (box.right > right + SLACK || box.left < left - SLACK)
      found.push(`over the edge by ${Math.round(Math.max(box.right - right, left - box.left))} px: ${what}`);
  }
  const targets = [...root.querySelectorAll("button, input, summary, textarea, .equation")].filter(visible);
  for (const one of targets) {
    const { width, height } = one.getBoundingClientRect();
    if (Math.min(width, height) < hit - 0.1)
      found.push(`small target, ${width.toFixed(0)} x ${height.toFixed(0)}: ${words(one) || one.getAttribute("name")}`);
  }
  /** What stays in sight while a page is scrolled covers what goes under it, as it is meant to. */
  const layer = (one: Element) => {
    for (let at: Element | null = one; at; at = at.parentElement)
      if (getComputedStyle(at).position === "sticky") return at;
    return undefined;
  };
  seen.forEach((a, i) => {
    for (const b of seen.slice(i + 1)) {
      if (layer(a.of) !== layer(b.of)) continue;
      if (a.of === b.of || a.of.contains(b.of) || b.of.contains(a.of)) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (across > SLACK && down > SLACK)
        found.push(`"${a.what}" and "${b.what}" overlap by ${across.toFixed(0)} x ${down.toFixed(0)}`);
    }
  });
  return found;
}
