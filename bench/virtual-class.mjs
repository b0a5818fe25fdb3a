import { preparePopulation } from "@ketalab/core";
import { byHand, spread } from "./controls/class.mjs";
import { compare, relativeError } from "./report.mjs";

const spec = {
  scenario: { model: "kamp-2020", regimen: "0.5 mg/kg over 40 min", span: "198 min", step: "2 min", columns: ["Cket"] },
  variability: { CL: "20 %", V1: "30 %" },
  percentiles: [5, 50, 95],
};
const prepared = preparePopulation(spec);
let seed = 1;
const next = () => ++seed;

/** The same people by hand, and the largest difference of a band. */
async function difference(n) {
  const found = await prepared.run({ n, seed: 1 });
  const people = Array.from({ length: n }, (_, i) => found.values(i));
  const draw = (_, i, z) => {
    z[0] = Math.log(people[i].CL / 1.4) / spread.CL;
    z[1] = Math.log(people[i].V1 / 25) / spread.V1;
  };
  const bands = byHand(n, 1, new Float64Array(n * 100), new Float64Array(300), draw);
  return Math.max(
    ...spec.percentiles.map((q, i) => relativeError(found.band("Cket", q), bands.subarray(i * 100, (i + 1) * 100))),
  );
}

export const virtualClass = async () => {
  const n = 1000;
  const [store, bands] = [new Float64Array(n * 100), new Float64Array(300)];
  const error = await difference(n);
  return [
    await compare(
      "P3  1,000 patients x 100 points, exact 5/50/95 percentiles, one thread",
      {
        "control: by hand": { run: () => byHand(n, next(), store, bands) },
        "ketalab, prepared": { run: () => prepared.run({ n, seed: next() }), error: () => error },
      },
      { limit: 1.5, time: 3000 },
    ),
  ];
};
