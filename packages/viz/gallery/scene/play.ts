import type { KetaSceneElement, SceneSpec } from "@ketalab/viz";
import { interpolateNumber, type Timer, timer } from "d3";

/** How long the whole span takes at the usual speed, ms. */
const WHOLE = 12_000;
const TIMES = new Set(["ms", "s", "min", "h", "d"]);

/** The cursor of a scene that runs along time; none where it runs along a concentration or a voltage. */
export function timeCursorOf({ runs, charts }: SceneSpec): string | undefined {
  return runs.find(
    ({ id, cursor }) => cursor && charts.some(({ run, chart }) => run === id && TIMES.has(chart.abscissa?.unit ?? "")),
  )?.cursor?.name;
}

/**
 * Runs the time of a figure from a button: from where its cursor stands to the end, once or over and over. It speaks as a
 * hand on the slider does, so whatever the figure shows moves with it. Nothing moves by itself, and nothing at all for
 * who asked their machine for less motion.
 */
export function play(scene: KetaSceneElement, spec: SceneSpec): void {
  const button = document.querySelector<HTMLButtonElement>('[data-tool="play"]');
  const options = document.querySelector<HTMLElement>('[data-part="playing"]');
  const name = timeCursorOf(spec);
  if (!button || !options || name === undefined) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const speed = options.querySelector("select") as HTMLSelectElement;
  const loop = options.querySelector("input") as HTMLInputElement;
  const range = () => scene.shadowRoot?.querySelector<HTMLInputElement>(`input[type="range"][name="${name}"]`);
  let running: Timer | undefined;

  const says = (type: "input" | "change") => range()?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  const show = () => {
    button.setAttribute("aria-pressed", String(running !== undefined));
    options.hidden = running === undefined;
    button.hidden = still.matches;
  };
  const stop = () => {
    if (running === undefined) return;
    running.stop();
    running = undefined;
    says("change");
    show();
  };
  const start = () => {
    const input = range();
    if (!input) return;
    const [low, high] = [Number(input.min), Number(input.max)];
    const along = interpolateNumber(low, high);
    let part = (Number(input.value) - low) / (high - low);
    if (part >= 1) part = 0;
    let before = 0;
    running = timer((elapsed) => {
      part += ((elapsed - before) / WHOLE) * Number(speed.value);
      before = elapsed;
      const ended = part >= 1 && !loop.checked;
      const now = range();
      if (now) now.value = String(along(ended ? 1 : part % 1));
      says("input");
      if (ended || !now) stop();
    });
    show();
  };
  button.addEventListener("click", () => (running ? stop() : start()));
  // Who takes hold of the figure has it.
  scene.addEventListener("pointerdown", stop);
  scene.addEventListener("keydown", stop);
  still.addEventListener("change", () => {
    stop();
    show();
  });
  show();
}
