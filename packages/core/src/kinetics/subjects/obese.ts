import { parameter } from "../../language/parameter.js";
import { convention, sanacora2017 } from "../../sources/default-chain.js";
import type { Subject } from "../subject.js";

/**
 * A body of 120 kg that is dosed as if it had 70. The sets scale flows and volumes to the whole weight; none of them was
 * made for obesity, so what becomes of the dose is a guess and only what is given follows the rule.
 */
export const obese: Subject = {
  id: "obese",
  title: "adult of 120 kg, dosed on 70",
  parameters: {
    WT: parameter("120 kg", {
      source: convention,
      evidence: "illustrative",
      range: ["2 kg", "300 kg"],
      note: "all of the body",
    }),
    DW: parameter("70 kg", {
      source: sanacora2017,
      evidence: "illustrative",
      range: ["2 kg", "300 kg"],
      note: "the rule, ideal weight from 30 kg/m² on, is known second-hand; the number is the reference adult",
    }),
  },
};
