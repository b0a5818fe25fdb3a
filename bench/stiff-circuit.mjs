import { compose, models, prepare } from "@ketalab/core";
import { circuit } from "./controls/circuit.mjs";
import { compare, relativeError } from "./report.mjs";

const model = compose(
  { id: "stiff-circuit" },
  models["ketamine-disposition"],
  models["effect-site"],
  models["disinhibition-full"],
);
const document = { model, regimen: "0.5 mg/kg over 40 min", span: "4 h", step: "1 min", columns: ["G"] };
const times = Float64Array.from({ length: 241 }, (_, i) => i);
const room = new Float64Array(241);
const reference = circuit(35000, 40, times, 1e-12, 1e-14, new Float64Array(241));
const prepared = prepare(document, { relative: 1e-6 });
let dose = 0.5;
const next = () => {
  dose = dose > 0.6 ? 0.5 : dose + 1e-6;
  return dose;
};

export const stiffCircuit = async () => [
  await compare(
    "P5  interneurons, pyramidal cells and glutamate in milliseconds, 4 h, stiff",
    {
      "control: RODAS by hand, 1e-6": {
        run: () => circuit(next() * 70000, 40, times, 1e-6, 1e-8, room),
        error: () => relativeError(circuit(35000, 40, times, 1e-6, 1e-8, room), reference),
      },
      "ketalab, prepared, 1e-6": {
        run: () => prepared.run({ dose: next() }).column("G"),
        error: () => relativeError(prepared.run({ dose: 0.5 }).column("G"), reference),
      },
    },
    { limit: 3, time: 1500 },
  ),
];
