import type { Model } from "./model.js";

/**
 * The model without the depots of routes that are not used. A state that no dose, no flow, no start and no equation can
 * fill stays empty; what would leave it is nothing. Ten ways of giving a drug then cost what the one in use costs.
 */
export function forRoutes(model: Model, routes: readonly string[], columns: readonly string[]): Model {
  const filled = new Set<string>([...Object.keys(model.initial), ...columns]);
  for (const { route, to } of model.inputs) if (routes.includes(route)) filled.add(to);
  for (const one of model.equations) {
    if (one.kind === "rate") filled.add(one.of);
    for (const read of one.reads) filled.add(read);
  }
  for (let size = -1; size !== filled.size; ) {
    size = filled.size;
    for (const { from, to } of model.flows) if (to !== null && (from === null || filled.has(from))) filled.add(to);
  }
  const states = model.states.filter((state) => filled.has(state));
  if (states.length === model.states.length) return model;
  return {
    ...model,
    states,
    flows: model.flows.filter(({ from }) => from === null || filled.has(from)),
    inputs: model.inputs.filter(({ to }) => filled.has(to)),
  };
}
