import type { Page } from "playwright-core";

/** The least that is read, and the least that is hit with a pointer and with a finger, in CSS pixels. */
const READ = 11.9;
const HIT = 24;
export const FINGER = 44;

/** What a person would point at in a scene as it stands: words on words, words cut off, small print, small targets. */
export const blemishes = (page: Page, hit = HIT): Promise<string[]> => page.evaluate(look, { read: READ, hit });

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
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // Most pairs are far apart, and looking at their boxes costs the least.
      if (across <= SLACK || down <= SLACK || layer(a.of) !== layer(b.of)) continue;
      if (a.of === b.of || a.of.contains(b.of) || b.of.contains(a.of)) continue;
      found.push(`"${a.what}" and "${b.what}" overlap by ${across.toFixed(0)} x ${down.toFixed(0)}`);
    }
  });
  return found;
}

/** What of a figure in the last row's look is too small, too faint or too thin for it: a twenty-fifth of the screen is read from there. */
export const unreadable = (page: Page, height: number): Promise<string[]> => page.evaluate(fromAfar, height / 25);

/** Runs in the page. */
function fromAfar(least: number): string[] {
  const root = document.querySelector("keta-scene")?.shadowRoot as ShadowRoot;
  const found: string[] = [];
  const visible = (one: Element) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest(".hidden, title, desc");
  const words = (one: Element) => (one.textContent || (one as HTMLInputElement).value || "").trim();
  const scaleOf = (one: Element) => (one instanceof SVGGraphicsElement ? (one.getScreenCTM()?.a ?? 1) : 1);
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = (/rgba?\(([^)]*)\)/.exec(colour)?.[1] ?? "").split(",").map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(root.querySelector(".front") as Element).getPropertyValue("background-color"));
  const host = light(getComputedStyle(root.host).backgroundColor);
  const ground = Math.max(paper, host);
  const contrast = (colour: string) => {
    const [low, high] = [light(colour), ground].sort((a, b) => a - b) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const first = root.querySelector(".controls > *") as Element;
  const told = [
    ...root.querySelectorAll("h2, .answer, .answer b, .handle, .front svg.chart text"),
    ...first.querySelectorAll("label, legend, .typed"),
  ];
  for (const one of told.filter((each) => visible(each) && words(each) !== "")) {
    const style = getComputedStyle(one);
    const size = Number.parseFloat(style.fontSize) * scaleOf(one);
    if (size < least - 0.1) found.push(`${size.toFixed(1)} px, not ${least.toFixed(1)}: ${words(one)}`);
    const times = contrast(one instanceof SVGElement ? style.fill : style.color);
    if (times < 7) found.push(`contrast ${times.toFixed(1)}: ${words(one)}`);
  }
  for (const one of [...root.querySelectorAll(".front svg.chart :is(.line, .rule)")].filter(visible)) {
    if (one.classList.contains("rest") || one.classList.contains("aside")) continue;
    const wide = Number.parseFloat(getComputedStyle(one).strokeWidth) * scaleOf(one);
    if (wide < 3) found.push(`a line ${wide.toFixed(1)} px wide`);
  }
  for (const one of [...root.querySelectorAll("button, input, summary, textarea")].filter(visible)) {
    const { width, height } = one.getBoundingClientRect();
    if (Math.min(width, height) < 43.9) found.push(`target ${width.toFixed(0)} x ${height.toFixed(0)}: ${words(one)}`);
  }
  return found;
}
