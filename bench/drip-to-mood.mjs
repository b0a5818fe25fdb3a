import { prepare } from "@ketalab/core";
import { chain, mood } from "./controls/chain.mjs";
import { compare, relativeError } from "./report.mjs";

const regimen = "0.5 mg/kg over 40 min";
const hours = prepare({ regimen, span: "4 h", step: "0.4 min" });
const days = prepare({ regimen, span: "14 d", step: "60 min", columns: ["MADRS"] });
const times = Float64Array.from({ length: 601 }, (_, i) => i * 0.4);
const moments = Float64Array.from({ length: 337 }, (_, i) => i * 60);
const room = new Float64Array(337);
let dose = 0.5;
const next = () => {
  dose = dose > 0.6 ? 0.5 : dose + 1e-6;
  return dose;
};

/** The largest difference of any column from the one written by hand. */
function difference() {
  const byHand = chain(35000, 40, times);
  const ours = hours.run({ dose: 0.5 });
  return Math.max(
    ...ours.names.map((name) =>
      relativeError(
        ours.column(name).filter((_, i) => times.includes(ours.time[i])),
        byHand[name],
      ),
    ),
  );
}

export const dripToMood = async () => [
  await compare(
    "chain  every column at 601 points over 4 h, and the response over 14 days",
    {
      "control: the same equations by hand": {
        run: () => {
          const now = next() * 70000;
          chain(now, 40, times);
          return mood(now, moments, room);
        },
      },
      "ketalab, prepared": {
        run: () => {
          const now = { dose: next() };
          hours.run(now);
          return days.run(now);
        },
        error: difference,
      },
    },
    { limit: 3, time: 1500 },
  ),
];
