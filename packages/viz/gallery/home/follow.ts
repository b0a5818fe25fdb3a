/** A row of the table that the library made when the page was built. */
type Row = readonly [when: string, bag: number, blood: number, blocked: number, week: number, ...told: string[]];

/** How long a moment stays while the dose travels, ms. */
const PACE = 260;
/** The bag, px of the picture, as it is drawn. */
const BAG = { foot: 95, height: 66 };

/** The picture of the home page: a slider through the moments, and a button that walks through them. */
export function follow(): void {
  const root = document.querySelector(".journey") as HTMLElement;
  const moments = JSON.parse(root.dataset.moments ?? "[]") as Row[];
  const part = <T extends Element>(name: string) => root.querySelector(`[data-part="${name}"]`) as unknown as T;
  const [time, play, when] = [part<HTMLInputElement>("time"), part<HTMLElement>("play"), part<HTMLElement>("when")];
  const [bag, dose, day] = [part<SVGElement>("bag"), part<SVGElement>("dose"), part<SVGElement>("day")];
  const way = part<SVGPathElement>("way");
  const channels = [...part<SVGElement>("channels").children];
  const told = [...root.querySelectorAll('[data-part="told"]')];
  const lift = root.querySelector("path.line.wanted") as SVGPathElement;
  const last = moments.length - 1;

  const show = () => {
    const [text, full, , blocked, week, ...numbers] = moments[time.valueAsNumber] as Row;
    time.setAttribute("aria-valuetext", text);
    when.textContent = text;
    bag.setAttribute("y", String(BAG.foot - full * BAG.height));
    bag.setAttribute("height", String(full * BAG.height));
    const at = way.getPointAtLength(way.getTotalLength() * Math.min(1, time.valueAsNumber / 8));
    dose.setAttribute("cx", at.x.toFixed(1));
    dose.setAttribute("cy", at.y.toFixed(1));
    channels.forEach((one, i) => void one.classList.toggle("taken", i < blocked));
    const mood = lift.getPointAtLength(alongTo(lift, week));
    day.setAttribute("cx", mood.x.toFixed(1));
    day.setAttribute("cy", mood.y.toFixed(1));
    told.forEach((one, i) => {
      one.textContent = numbers[i] ?? "";
    });
  };
  let walking = 0;
  const stop = () => {
    clearInterval(walking);
    walking = 0;
    play.textContent = "Follow the dose";
  };
  play.addEventListener("click", () => {
    if (walking) return stop();
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      // One press, one moment: nothing moves by itself.
      time.value = String((time.valueAsNumber + 1) % moments.length);
      return show();
    }
    if (time.valueAsNumber === last || time.valueAsNumber === 8) time.value = "0";
    show();
    play.textContent = "Stop";
    walking = window.setInterval(() => {
      time.value = String(time.valueAsNumber + 1);
      show();
      if (time.valueAsNumber === last) stop();
    }, PACE);
  });
  time.addEventListener("input", () => {
    stop();
    show();
  });
  show();
}

/** How far along a curve its horizontal position is this share of the whole, by halving. */
function alongTo(path: SVGPathElement, share: number): number {
  const whole = path.getTotalLength();
  const [from, to] = [path.getPointAtLength(0).x, path.getPointAtLength(whole).x];
  let [low, high] = [0, whole];
  for (let i = 0; i < 16; i++) {
    const middle = (low + high) / 2;
    if (path.getPointAtLength(middle).x < from + share * (to - from)) low = middle;
    else high = middle;
  }
  return low;
}
