import { AUC, Cmax, halfLife, type Model, models, simulate, tmax } from "@ketalab/core";

/** How a row of the reference data is asked for. */
export interface Run {
  readonly regimen: string;
  readonly drug?: string;
  readonly weight?: string;
  readonly read: string;
  readonly at?: string;
  readonly metric?: string;
  readonly over?: string;
  readonly to?: string;
  readonly span?: string;
  readonly step?: string;
  readonly set?: Readonly<Record<string, number>>;
  readonly factor?: number;
  readonly perMinute?: boolean;
  readonly hours?: boolean;
}

/**
 * What a set says for a row. A set for one form is given the milligrams of the row in its own form, as the reference
 * does: the disagreement that this makes is part of the comparison.
 */
export function predict(id: string, run: Run): number {
  const { regimen, drug, weight = "70 kg", read, at, metric, span, step, set } = run;
  const forms = (models[id] as Model).measured?.forms;
  const form = drug !== undefined && (forms === undefined || forms.includes(drug)) ? { drug } : {};
  const scenario = { model: id, regimen, subject: { weight }, columns: [read], ...form, ...(set && { set }) };
  if (at !== undefined) return (simulate({ ...scenario, at }).at(at)[read] as number) * (run.factor ?? 1);
  // Peaks are read on a grid of one minute by default.
  const result = simulate({ ...scenario, span: span ?? "12 h", step: step ?? "1 min" });
  const area = (name: string, to = "infinity") => AUC(result, name, { to }).value;
  switch (metric) {
    case "Cmax":
      return Cmax(result, read).value;
    case "tmax":
      return tmax(result, read).value / (run.hours === true ? 60 : 1);
    case "half-life":
      return halfLife(result, read).value / 60;
    case "AUC":
      return area(read, run.to) * (run.perMinute === true || run.to === "6 h" ? 60 : 1);
    case "AUC ratio": {
      const both = simulate({ ...scenario, columns: [read, run.over as string], span: "12 h" });
      return AUC(both, read, { to: "infinity" }).value / AUC(both, run.over as string, { to: "infinity" }).value;
    }
    case "CL": // mL/min/kg, from 0.5 mg/kg
      return 0.5e6 / 60 / area(read);
    case "clearance": // L/h, from 35 mg
      return 35000 / area(read);
    case "Vss":
      return steadyVolume(id);
    case "F %": {
      const vein = simulate({ ...scenario, regimen: "35 mg bolus", span: "12 h" });
      return (100 * area(read)) / AUC(vein, read, { to: "infinity" }).value;
    }
    case "dose per kg":
      return result.doses.reduce((sum, { amount }) => sum + amount, 0) / 1000 / Number.parseFloat(weight);
    default:
      throw new Error(`unknown metric ${metric}`);
  }
}

/** What the body holds over what the plasma shows, when as much goes out as comes in. */
export function steadyVolume(id: string): number {
  const compartments = (models[id] as Model).states.filter((state) => /^A[123]$/.test(state));
  const columns = [...compartments, "Cket"];
  const held = simulate({ model: id, regimen: "1 mg/h for 60 d", columns, at: "60 d" }).at("60 d");
  return compartments.reduce((sum, state) => sum + (held[state] as number), 0) / (held.Cket as number);
}
