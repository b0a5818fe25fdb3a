/** The rate of the effect site that was worked back from a peak assumed at 1 min. */
export const GUESSED = "0.652 1/min";

/** What a reader runs to see the same: the other rule or constant on the left, ours on the right. */
export const CHECK = `import { Cmax, simulate, tmax, withUnit } from "@ketalab/core";
import { occupancy, sharedOccupancy, steadyState } from "@ketalab/core/receptor";

const percent = (share) => withUnit(100 * share, "%");
const say = (what, there, here) => console.log(\`\${what}: \${there} there, \${here} here\`);

// A trapped blocker: what it leaves open in much and in little glutamate, of what is open without it.
const left = (scheme, glutamate) => {
  const open = (concentration) => steadyState(scheme, { magnesium: 0, ligand: "ketamine", glutamate, concentration }).open;
  return percent(open(1) / open(0));
};
for (const glutamate of [1, 1000]) say(\`open at 1 µM, glutamate \${glutamate}\`, left("sequential", glutamate), left("trapping", glutamate));

// Two drugs at one site, each at its constant.
const both = [{ concentration: 2, K: 2 }, { concentration: 17, K: 17 }];
const apart = 1 - both.reduce((open, one) => open * (1 - occupancy(one)), 1);
say("two at one site", percent(apart), percent(sharedOccupancy(both).occupied));

// A steep slope, at a tenth of the constant.
say("a steep slope", percent(occupancy({ concentration: 0.2, K: 2, nH: 1.4 })), percent(occupancy({ concentration: 0.2, K: 2 })));

// The lag of the effect site, after a push.
const push = (set) => tmax(simulate({ regimen: "0.5 mg/kg bolus", span: "1 h", step: "0.05 min", columns: ["Ce"], set }), "Ce").value;
say("peak at the site", withUnit(push({ ke0: "${GUESSED}" }), "min"), withUnit(push({}), "min"));

// The free share.
const blocked = (set) => percent(Cmax(simulate({ regimen: "0.5 mg/kg over 40 min", span: "4 h", step: "1 min", columns: ["B0"], set }), "B0").value);
say("bound read as free", blocked({ fu: 0.665 }), blocked({}));
say("of the dog", blocked({ fu: 0.465 }), blocked({}));

// A swallow in no time.
const spray = (set) => withUnit(Cmax(simulate({ model: "perez-ruixo-2021", regimen: "84 mg nasal", span: "12 h", step: "1 min", columns: ["Cket"], set }), "Cket").value, "ng/mL");
say("84 mg in the nose", spray({ Dg_nasal: "0.0266 h" }), spray({}));
`;
