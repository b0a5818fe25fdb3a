import { runnerImport } from "vite";

/**
 * Dragging the dose in Chromium: main-thread time for each step of the slider, against a page with the very same drawing
 * on which a few lines set the very same path attributes. Both are the medians of rounds that take turns.
 */
const STEPS = 150;
const ROUNDS = 4;

/** Runs in the page: what the slider does in a drag, and what it does to every path. */
function record(steps) {
  const root = document.querySelector("keta-scene").shadowRoot;
  const slider = root.querySelector("input[type=range]");
  const paths = [...root.querySelectorAll("svg path")];
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  globalThis.drag = async (each) => {
    const [least, most] = [Number(slider.min), Number(slider.max)];
    for (let i = 0; i < steps; i++) {
      const share = 0.5 - 0.3 * Math.cos((2 * Math.PI * i) / steps);
      slider.value = String(least + share * (most - least));
      slider.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
      await frame();
      each?.(paths.map((path) => path.getAttribute("d")));
    }
  };
  const seen = [];
  return globalThis
    .drag((all) => seen.push(all))
    .then(() => {
      const moving = paths.map((_, i) => i).filter((i) => seen.some((all) => all[i] !== seen[0][i]));
      return { moving, frames: seen.map((all) => moving.map((i) => all[i])) };
    });
}

/** Runs in the page: the drawing stays, the library goes, and the paths are set by hand. */
function replay({ moving, frames }) {
  const scene = document.querySelector("keta-scene");
  const still = document.createElement("div");
  const root = still.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = scene.shadowRoot.adoptedStyleSheets;
  root.append(...[...scene.shadowRoot.childNodes].map((node) => node.cloneNode(true)));
  scene.replaceWith(still);
  const paths = [...root.querySelectorAll("svg path")];
  const chosen = moving.map((i) => paths[i]);
  const slider = root.querySelector("input[type=range]");
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  let step = 0;
  slider.addEventListener("input", () =>
    requestAnimationFrame(() => {
      const values = frames[step];
      for (let i = 0; i < chosen.length; i++) chosen[i].setAttribute("d", values[i]);
    }),
  );
  const [least, most] = [Number(slider.min), Number(slider.max)];
  globalThis.drag = async () => {
    for (step = 0; step < frames.length; step++) {
      const share = 0.5 - 0.3 * Math.cos((2 * Math.PI * step) / frames.length);
      slider.value = String(least + share * (most - least));
      slider.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
      await frame();
    }
  };
}

/** Runs in the page: how long each step keeps the thread, from the event to the moment its frame has been painted. */
async function latencies(steps) {
  const root = document.querySelector("keta-scene").shadowRoot;
  const slider = root.querySelector("input[type=range]");
  const [least, most] = [Number(slider.min), Number(slider.max)];
  const all = [];
  for (let i = 0; i < steps; i++) {
    const share = 0.5 - 0.3 * Math.cos((2 * Math.PI * i) / steps);
    const painted = new Promise((done) => {
      requestAnimationFrame(() => {
        const begin = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - begin);
        port2.postMessage(0);
      });
    });
    const begin = performance.now();
    slider.value = String(least + share * (most - least));
    slider.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
    all.push(performance.now() - begin + (await painted));
  }
  return all.sort((a, b) => a - b);
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Main-thread milliseconds a step: everything the page's thread did, script, style, layout and paint. */
async function cost(page, session) {
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
  const before = await busy();
  await page.evaluate(() => globalThis.drag());
  return ((await busy()) - before) / STEPS;
}

export async function drag() {
  const { module } = await runnerImport(new URL("../tests/browser/browser.ts", import.meta.url).pathname);
  const [browser, gallery] = await Promise.all([module.launch(), module.serveGallery()]);
  try {
    const open = async () => {
      const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
      await page.goto(`${gallery.url}?scene=drip-to-mood`);
      await page.waitForFunction(() =>
        Boolean(document.querySelector("keta-scene")?.shadowRoot?.querySelector("svg path")),
      );
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable");
      return { page, session };
    };
    const ours = await open();
    const frames = await ours.page.evaluate(record, STEPS);
    const byHand = await open();
    await byHand.page.evaluate(replay, frames);
    const [a, b] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      b.push(await cost(byHand.page, byHand.session));
      a.push(await cost(ours.page, ours.session));
    }
    const [mine, control] = [median(a), median(b)];
    const ratio = mine / control;
    console.log("\ndrag  the dose in Chromium, main-thread time a step");
    console.log(`  control: ${frames.moving.length} paths set by hand    ${control.toPrecision(3)} ms`);
    console.log(`  ketalab                         ${mine.toPrecision(3)} ms   ${ratio.toPrecision(3)} x`);
    const limit = 1.3;
    console.log(`  limit ${limit} x: ${ratio <= limit ? "met" : "MISSED"}`);
    const held = await ours.page.evaluate(latencies, STEPS);
    const late = held[Math.floor(0.95 * held.length)];
    console.log(`  from input to painted frame, p50 ${median(held).toPrecision(3)} ms, p95 ${late.toPrecision(3)} ms`);
    return [
      { title: "drag  main-thread time to paint", ratio, limit, met: ratio <= limit },
      {
        title: "drag  p95 from input to frame, in frames of 60 Hz",
        ratio: late / (1000 / 60),
        limit: 1,
        met: late <= 1000 / 60,
      },
    ];
  } finally {
    await browser.close();
    await gallery.close();
  }
}
