import { type Parameter, purpose } from "@ketalab/core";
import { formulas } from "../scene/mathml.js";
import type { SceneSpec } from "../scene/spec.js";
import { en } from "../text/en.js";
import type { LectureFile } from "./file.js";
import type { Plan } from "./plan.js";

/** Every number behind the figures of a lecture: its value, where it comes from, and how well it is known. */
export function sources(plan: Plan): LectureFile {
  const scenes = [...new Set(plan.slides.flatMap((slide) => (slide.kind === "figure" ? [slide.scene] : [])))];
  const content = `# Sources of "${plan.title}"

${purpose[0]?.toUpperCase()}${purpose.slice(1)}. Every number that the figures use, with the word for how well it is known:

${Object.entries(en.evidence)
  .map(([word, meaning]) => `- **${word}**: ${meaning}`)
  .join("\n")}

${scenes.map(ofScene).join("\n")}`;
  return { path: "SOURCES.md", content };
}

function ofScene(scene: SceneSpec): string {
  const known = parametersOf(scene);
  const rows = Object.entries(known).map(
    ([symbol, { value, unit, evidence, source, note }]) =>
      `| ${cell(symbol)} | ${value}${unit === "1" ? "" : ` ${cell(unit)}`} | ${evidence} | ${cell(source.citation)} | ${cell(note ?? "")} |`,
  );
  const cited = [...new Set(equationsOf(scene).flatMap((name) => formulas[name]?.source ?? []))];
  const liberties = scene.liberties.map(({ text, evidence }) => `- ${evidence ? `**${evidence}**: ` : ""}${text}`);
  return `## ${scene.title}

${rows.length === 0 ? "" : `| symbol | value | evidence | source | note |\n|---|---|---|---|---|\n${rows.join("\n")}\n`}
${cited.length === 0 ? "" : `Formulas: ${cited.join("; ")}.\n`}
What is uncertain, simplified or left out:

${liberties.join("\n")}
`;
}

/** The parameters that the equations of a scene read, in its first step. */
function parametersOf(scene: SceneSpec): Readonly<Record<string, Parameter>> {
  const all: Record<string, Parameter> = {};
  for (const run of scene.runs) {
    const names = scene.charts.filter((one) => one.run === run.id).flatMap(({ chart }) => chart.equations);
    const symbols = [...new Set(names.flatMap((name) => formulas[name]?.reads ?? []))];
    const known = run.explain?.({ symbols, formulas })(scene.steps[0]?.values ?? {});
    for (const symbol of symbols) {
      const one = known?.parameters[symbol];
      if (one) all[symbol] = one;
    }
  }
  return all;
}

const equationsOf = (scene: SceneSpec) => scene.charts.flatMap(({ chart }) => chart.equations);
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
