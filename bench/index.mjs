import { drag } from "./drag.mjs";
import { dripToMood } from "./drip-to-mood.mjs";
import { sixInfusions } from "./six-infusions.mjs";
import { stiffCircuit } from "./stiff-circuit.mjs";
import { threeCompartments } from "./three-compartments.mjs";
import { trappingPore } from "./trapping-pore.mjs";
import { virtualClass } from "./virtual-class.mjs";

// Ratios in one run; give the names of the parts that are wanted, or nothing for all.
const parts = {
  P1: threeCompartments,
  P2: sixInfusions,
  P3: virtualClass,
  P4: trappingPore,
  P5: stiffCircuit,
  chain: dripToMood,
  drag,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => parts[name] === undefined);
if (unknown.length > 0) {
  console.error(`unknown part ${unknown.join(", ")}; known: ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}
const results = [];
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) results.push(...(await run()));
}
console.log("\nagainst the limits");
for (const { title, ratio, limit, met } of results) {
  if (limit !== undefined)
    console.log(`  ${met ? "met   " : "MISSED"} ${ratio.toPrecision(3)} x of at most ${limit} x: ${title}`);
}
