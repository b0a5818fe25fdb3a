import { simulate } from "@ketalab/core";
import type { Said, Step } from "../../packages/viz/src/scene/spec.js";

const now = ({ summary }: Said, name: string) => summary[name] ?? Number.NaN;
const near = (value: number, wanted: number) => Math.abs(value / wanted - 1) <= 0.05;
/** How far release rises above where it began, %. */
const surge = (said: Said | undefined) => (said === undefined ? Number.NaN : now(said, "release") - 100);

/** Below three, and nearer to it than to two. */
const lessThanThree = (ratio: number) => ratio < 3 && ratio > 2.5;

/** When the captions that a deck brings itself are true, by their words. */
export const captions: Readonly<Record<string, NonNullable<Step["holds"]>>> = {
  "Half a micromole per litre is free at the end of a depression drip.": ({ values }) => {
    const drip = simulate({ ketalab: 1, drug: "ketamine", regimen: "0.5 mg/kg over 40 min", columns: ["Cu"] });
    return values.concentration === 0.5 && near(Math.max(...drip.column("Cu")), 0.5);
  },
  "Six times as much is what an anaesthetic push of 2 mg/kg reaches at the site.": ({ values }, [drip]) => {
    const push = simulate({ ketalab: 1, drug: "ketamine", regimen: "2 mg/kg over 1 min", columns: ["Cu"] });
    const reached = Math.max(...push.column("Cu"));
    return near(reached, Number(values.concentration)) && near(reached / Number(drip?.values.concentration), 6);
  },
  "With magnesium present, less than a tenth of the receptors with GluN2A are blocked.": (said) =>
    now(said, "high1") < 10,
  "Of receptors with GluN2C, on interneurons among others, three to four times as many are blocked.": (said, [first]) =>
    ["low1", "high1"].every((name) => {
      const ratio = now(said, name) / (first?.summary[name] ?? Number.NaN);
      return ratio >= 3 && ratio <= 4;
    }),
  "A depression drip blocks few channels at rest, and the cortex releases more glutamate.": (said) =>
    now(said, "block") < 5 && surge(said) > 0,
  "Twice the dose, and twice the surge.": (said, [drip]) => near(surge(said) / surge(drip), 2),
  "Four times the dose, and less than three times the surge. It falls behind because pyramidal cells lose drive as well.":
    (said, [drip]) => lessThanThree(surge(said) / surge(drip)),
  "Fewer open channels on interneurons, and the cortex releases more glutamate.": (said) => surge(said) > 0,
  "Four times the dose makes less than three times the surge, because pyramidal cells lose drive as well.": (
    said,
    [drip],
  ) => lessThanThree(surge(said) / surge(drip)),
  "A day after the drip hardly any drug is left, and the response is near its largest.": (said) => {
    const drip = simulate({
      ketalab: 1,
      drug: "ketamine",
      regimen: "0.5 mg/kg over 40 min",
      at: "40 min, 24 h",
      span: "24 h",
      columns: ["Cket"],
    });
    const left = (drip.at("24 h").Cket as number) / (drip.at("40 min").Cket as number);
    return left < 0.01 && now(said, "moodNow") > 0.95 * now(said, "mood");
  },
  "After a week part of it is still there.": (said) =>
    now(said, "moodNow") > 0.2 * now(said, "mood") && now(said, "moodNow") < 0.8 * now(said, "mood"),
};
