/** What a reader writes in a project of their own: the same questions in each dialect. */

const body = `
const drip = { drug: "ketamine", regimen: "0.5 mg/kg over 40 min", subject: { weight: "70 kg" }, span: "24 h", step: "1 min" };
const result = simulate(drip);
const { Cket, Cketv } = result.at("40 min");
const table = "dose (µM);response\\n0,1;1\\n0,3;3\\n1;9\\n3;23\\n10;50\\n30;75\\n100;91\\n300;97\\n";
const { fit } = fitText(table);
const spec = { scenario: { model: "kamp-2020", regimen: "0.5 mg/kg over 40 min", span: "1 h", step: "10 min", columns: ["Cket"] }, n: 200, seed: 7, variability: { CL: "20 %" } };
const here = await population(spec);
const there = await populationInWorkers(spec, { workers: 2 });
const picture = toSVG(scenes.dripToMood, { dose: "1 mg/kg" });
const whole = await toPage(scenes.halfLife);
console.log(JSON.stringify({
  node: process.version,
  Cket,
  Cketv,
  AUC: toUnit(AUC(result, "Cket", { to: "infinity" })),
  affinities: Object.values(ligands).flatMap((one) => one.measurements).length,
  EC50: fit.EC50.value,
  studied: Object.keys(measured).length,
  median: here.band("Cket", 50)[4],
  inWorkers: here.band("Cket", 50).every((one, k) => one === there.band("Cket", 50)[k]),
  picture: picture.startsWith("<svg") && picture.includes("<title"),
  page: whole.startsWith("<!doctype html>"),
  scenes: sceneList.length,
  reveal: reveal().id,
  theme: theme.includes("--paper"),
}));
`;

const names = {
  "@ketalab/core": "AUC, population, populationInWorkers, simulate",
  "@ketalab/core/receptor": "ligands",
  "@ketalab/core/fit": "fitText",
  "@ketalab/viz": "sceneList",
  "@ketalab/viz/node": "scenes, toPage, toSVG",
};
const toUnit = "const toUnit = ({ value }) => value;\n";

export const module = `${Object.entries(names)
  .map(([from, what]) => `import { ${what} } from "${from}";`)
  .join("\n")}
import * as measured from "@ketalab/core/observed";
import { ketalab as reveal } from "@ketalab/viz/reveal";
import "@ketalab/core/population-worker";
import "@ketalab/viz/define";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
const theme = readFileSync(fileURLToPath(import.meta.resolve("@ketalab/viz/theme.css")), "utf8");
${toUnit}${body}`;

export const commonJS = `${Object.entries(names)
  .map(([from, what]) => `const { ${what} } = require("${from}");`)
  .join("\n")}
const measured = require("@ketalab/core/observed");
const { ketalab: reveal } = require("@ketalab/viz/reveal");
require("@ketalab/core/population-worker");
require("@ketalab/viz/define");
const theme = require("node:fs").readFileSync(require.resolve("@ketalab/viz/theme.css"), "utf8");
${toUnit}(async () => {${body}})();`;

export const typed = `import { AUC, Cmax, drugs, type Scenario, simulate, withUnit } from "@ketalab/core";
import { fitText } from "@ketalab/core/fit";
import { clearances, type ObservedValue } from "@ketalab/core/observed";
import "@ketalab/core/population-worker";
import { ligands, occupancy } from "@ketalab/core/receptor";
import { curve, type KetaSceneElement, sceneList, type SceneSpec, scenes } from "@ketalab/viz";
import { toPicture, toSVG } from "@ketalab/viz/node";
import { ketalab as reveal } from "@ketalab/viz/reveal";

const scenario: Scenario = { drug: "ketamine", regimen: "0.5 mg/kg over 40 min" };
const result = simulate(scenario);
const area: number = AUC(result, "Cket").value;
const column: Float64Array = result.column("Cket");
const text: string = withUnit(Cmax(result, "Cket").value, "ng/mL");
const scene: SceneSpec = scenes.dripToMood;
const svg: string = toSVG(scene, { dose: "1 mg/kg" }) + toPicture(scene).svg;
const share: number = occupancy({ ligand: "ketamine", concentration: "1 µmol/L" });
const level: ObservedValue | undefined = clearances[0];
const element: KetaSceneElement | undefined = undefined;
export { area, column, curve, drugs, element, fitText, level, ligands, reveal, sceneList, share, svg, text };
`;

const page = (body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>a page of a reader's own</title><link rel="icon" href="data:,"></head>
<body>${body}</body></html>
`;

/** An app with a bundler: a figure, a number of the engine, and a formula of one's own. */
export const app = {
  html: page(
    '<keta-scene name="half-life">a picture</keta-scene><output></output><script type="module" src="./app.js"></script>',
  ),
  script: `import "@ketalab/viz/define";
import { equation, load, population, populationInWorkers, simulate } from "@ketalab/core";
import { fitText } from "@ketalab/core/fit";
import { ligands } from "@ketalab/core/receptor";
const told = { Cket: simulate({ drug: "ketamine", regimen: "0.5 mg/kg over 40 min" }).at("40 min").Cket };
told.EC50 = fitText("dose,response\\n0.1,1\\n1,9\\n10,50\\n100,91\\n1000,99\\n").fit.EC50.value;
told.ligands = Object.keys(ligands).length;
await load({ formulas: true, parser: true });
const hill = equation({ id: "own", of: "E", kind: "assignment", expr: "Cu / (Cu + IC50)", source: "own" });
told.own = hill.value({ Cu: 1, IC50: 1 });
const scenario = { regimen: "0.5 mg/kg over 40 min", span: "1 h", step: "10 min", columns: ["Cket"] };
const spec = { scenario, n: 200, seed: 7, variability: { CL: "20 %" } };
const [here, there] = [await population(spec), await populationInWorkers(spec, { workers: 2 })];
told.inWorkers = here.band("Cket", 50).every((one, k) => one > -1 && one === there.band("Cket", 50)[k]);
document.querySelector("output").textContent = JSON.stringify(told);
`,
};

/** The same without workers, which each bundler wants in a way of its own. */
export const bundled = {
  page: (kind: string, script: string) =>
    page(
      `<keta-scene name="half-life">a picture</keta-scene><output></output><script defer type="${kind}" src="${script}"></script>`,
    ),
  script: `import "@ketalab/viz/define";
import { equation, load, simulate } from "@ketalab/core";
const told = { Cket: simulate({ drug: "ketamine", regimen: "0.5 mg/kg over 40 min" }).at("40 min").Cket };
load({ formulas: true, parser: true }).then(() => {
  const hill = equation({ id: "own", of: "E", kind: "assignment", expr: "Cu / (Cu + IC50)", source: "own" });
  told.own = hill.value({ Cu: 1, IC50: 1 });
  document.querySelector("output").textContent = JSON.stringify(told);
});
`,
};

export const scriptTag = page(
  '<keta-scene name="drip-to-mood">a picture</keta-scene><script src="ketalab.iife.js"></script>',
);

/** A deck with a bundler: a figure with two steps, and the keys. Version 5 keeps its style sheet elsewhere. */
export const deck = {
  html: page(
    '<div class="reveal"><div class="slides"><section><h2>before</h2></section>' +
      '<section><div data-ketalab="drip-to-mood" data-steps="1,2"></div></section></div></div>' +
      '<script type="module" src="./deck.js"></script>',
  ),
  script: (reveal: string, style: string) => `import Reveal from "${reveal}";
import "${reveal}/${style}";
import { ketalab } from "@ketalab/viz/reveal";
globalThis.deck = new Reveal({ plugins: [ketalab], pdfSeparateFragments: true });
await globalThis.deck.initialize();
`,
};

export const deno = `import { simulate } from "@ketalab/core";
import { scenes, toPNG, toSVG } from "@ketalab/viz/node";
const { Cket } = simulate({ drug: "ketamine", regimen: "0.5 mg/kg over 40 min" }).at("40 min");
const picture = toSVG(scenes.halfLife);
const png = await toPNG(picture);
console.log(JSON.stringify({ Cket, picture: picture.startsWith("<svg"), png: png[1] === 0x50 && png.length > 5000 }));
`;

/** One entry and nothing else, and the number that it gives. */
export const alone: Readonly<Record<string, readonly [text: string, wanted: number]>> = {
  // The README's 253 ng/mL.
  "@ketalab/core": ['simulate({ regimen: "0.5 mg/kg over 40 min" }).at("40 min").Cket', 252.7],
  // 1 µM over an IC50 of 0.71 µM holds 1/1.71 of the sites.
  "@ketalab/core/receptor": ['occupancy({ ligand: "ketamine", concentration: "1 µM" })', 1 / 1.71],
  // Symmetric about 10.
  "@ketalab/core/fit": ['fitText("dose,response\\n0.1,1\\n1,9\\n10,50\\n100,91\\n1000,99\\n").fit.EC50.value', 10],
  // Wang 2019, 18.4 mL/min/kg.
  "@ketalab/core/observed": ["clearances[0].value", 18.4],
  // Of the default set, half block of interneurons.
  "@ketalab/core/circuit": ['circuitSet("meets-both").KI', 1.152],
};
