import { prepare } from "@ketalab/core";
import { number, withUnit } from "../../src/text/number-text.js";

/** A moment on the way of a dose: what it is called and what the library finds there. */
interface Moment {
  readonly when: string;
  /** What of the drip is still in the bag, as a share. */
  readonly bag: number;
  /** Of the highest level in the blood, as a share. */
  readonly blood: number;
  /** How many of 100 channels are blocked. */
  readonly blocked: number;
  /** Where it stands in the two weeks, as a share. */
  readonly week: number;
  /** What stands below the picture. */
  readonly told: readonly string[];
}

const DRIP = 40;
const DAY = 1440;
const WEEKS = 14;
const drip = { ketalab: 1, drug: "ketamine", regimen: "0.5 mg/kg over 40 min" } as const;
const columns = ["Cket", "B0", "release", "MADRS"];
const hours = prepare({ ...drip, span: "4 h", step: "1 min", columns }).run({});
const days = prepare({ ...drip, span: "14 d", step: "1 h", columns }).run({});

const most = Math.max(...hours.column("Cket"));
const lifted = Math.max(...days.column("MADRS"));

/** By five minutes while it runs, by the quarter of an hour until noon, then by days. */
const minutes = [
  ...Array.from({ length: 9 }, (_, i) => 5 * i),
  ...Array.from({ length: 13 }, (_, i) => 60 + 15 * i),
  ...Array.from({ length: WEEKS }, (_, i) => DAY * (i + 1)),
];
const moments: readonly Moment[] = minutes.map((at) => {
  const now = (at <= 240 ? hours : days).at(`${at} min`);
  const [level, blocked, release, mood] = [now.Cket, now.B0, now.release, now.MADRS].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const count = Math.round(100 * blocked);
  return {
    when:
      at === 0
        ? "the drip begins"
        : at === DRIP
          ? `${withUnit(at, "min")}: it ends`
          : at < DAY
            ? withUnit(at, "min")
            : withUnit(at / DAY, at === DAY ? "day" : "days"),
    bag: Math.max(0, 1 - at / DRIP),
    blood: level / most,
    blocked: count,
    week: at / (WEEKS * DAY),
    told: [withUnit(level, "ng/mL"), `${count} of 100`, withUnit(release, "%"), `${number(mood, 2)} points`],
  };
});

/** The moment that the page opens with: the drip ends. */
const OPENING = minutes.indexOf(DRIP);

const MOOD = { left: 520, right: 696, top: 262, foot: 318 } as const;
const across = (share: number) => MOOD.left + (MOOD.right - MOOD.left) * share;
const down = (value: number) => MOOD.foot - (MOOD.foot - MOOD.top) * (value / lifted);
const curve = [...days.time]
  .map((at, i) => [across(at / (WEEKS * DAY)), down(days.column("MADRS")[i] as number)] as const)
  .filter((_, i) => i % 4 === 0)
  .map(([x, y], i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)},${y.toFixed(1)}`)
  .join("");

/** The bag, px of the picture. */
const BAG = { x: 26, y: 14, width: 64, height: 84 } as const;
/** The hundred channels behind the lens. */
const LENS = { x: 596, y: 104, r: 92 } as const;
const GAP = 12.4;
const channels = Array.from({ length: 100 }, (_, i) => {
  const [x, y] = [LENS.x + ((i % 10) - 4.5) * GAP, LENS.y + (Math.floor(i / 10) - 4.5) * GAP];
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="4.2"/>`;
}).join("");

const opening = moments[OPENING] as Moment;

/** What stands below the picture, each with the hue of its place. */
const names = [
  ["parent", "in the artery"],
  ["block", "channels blocked, no magnesium"],
  ["glutamate", "glutamate release"],
  ["wanted", "mood over placebo"],
] as const;

/** The way of one dose, from the vein to the synapse, and the moments that it can be followed through. */
export const journey = `<div class="journey" data-moments='${JSON.stringify(moments.map(({ when, bag, blood, blocked, week, told }) => [when, bag, Number(blood.toFixed(3)), blocked, Number(week.toFixed(4)), ...told]))}'>
<svg class="picture" viewBox="0 0 704 330" role="img" aria-labelledby="journey-title" aria-describedby="journey-now">
<title id="journey-title">A dose on its way: from the drip through the blood to the channels of the brain, and the mood of two weeks</title>
<g class="body"><path d="M190,330C192,268 232,246 298,226C314,220 318,200 304,184C286,164 278,138 278,110C278,66 306,40 342,40C378,40 406,66 406,110C406,138 398,164 380,184C366,200 370,220 386,226C452,246 492,268 494,330"/></g>
<path class="brain" d="M296,110C290,88 304,74 320,76C328,60 356,60 366,74C386,72 396,90 390,106C396,122 384,134 370,131C360,141 346,139 340,133C328,140 312,136 309,128C298,126 292,118 296,110Z"/>
<path class="fold" d="M308,106C318,92 328,98 330,106C334,116 346,114 348,102C350,92 362,92 366,102C370,112 380,112 384,104M318,122C326,116 334,120 338,124"/>
<path class="ray" d="M384,96L${LENS.x - 66},${LENS.y - 64}M388,114L${LENS.x - 70},${LENS.y + 60}"/>
<rect class="bag" x="${BAG.x}" y="${BAG.y}" width="${BAG.width}" height="${BAG.height}" rx="10"/>
<rect class="fluid" data-part="bag" x="${BAG.x + 3}" width="${BAG.width - 6}" y="${BAG.y + BAG.height - 3}" height="0" rx="6"/>
<path class="tube" d="M58,98V176C58,246 130,268 236,270"/>
<path class="vein" data-part="way" d="M58,98V176C58,246 130,268 236,270C300,272 342,262 342,214V136"/>
<circle class="dose" data-part="dose" r="8" cx="58" cy="98"/>
<circle class="lens" cx="${LENS.x}" cy="${LENS.y}" r="${LENS.r}"/>
<g class="channels" data-part="channels">${channels}</g>
<path class="lift" d="${curve}L${MOOD.right},${MOOD.foot}L${MOOD.left},${MOOD.foot}Z"/>
<path class="line wanted" d="${curve}"/>
<circle class="point wanted" data-part="day" r="6" cx="${MOOD.left}" cy="${MOOD.foot}"/>
<text x="104" y="48">the drip</text><text x="104" y="68" class="small">0.5 mg/kg over 40 min</text>
<text x="92" y="300">the vein</text>
<text x="${LENS.x}" y="${LENS.y + LENS.r + 20}" class="middle">100 channels</text>
<text x="${MOOD.right}" y="${MOOD.top - 16}" class="end">the mood of two weeks</text>
</svg>
<div class="follow">
<button type="button" class="play" data-part="play">Follow the dose</button>
<label><span class="hidden">moment</span><input type="range" min="0" max="${moments.length - 1}" value="${OPENING}" step="1" data-part="time" aria-valuetext="${opening.when}"></label>
<output data-part="when">${opening.when}</output>
</div>
<dl id="journey-now">${names.map(([ink, name], i) => `<div class="${ink}"><dt>${name}</dt><dd data-part="told">${opening.told[i]}</dd></div>`).join("")}</dl>
</div>`;
