/** Pictures over `@ketalab/core`. For teaching, not for patient care. */
export * from "./charts/index.js";
export { type Context, context } from "./context.js";
export * from "./controls/index.js";
export { type KetaSceneElement, sceneElement } from "./elements/keta-scene.js";
export { type Frame, frame, type Place, type Shape } from "./frame.js";
export { type Scene, toScene } from "./scene.js";
export * as scenes from "./scenes/index.js";
export type { PlacedChart, RunSpec, Said, SceneSpec, Summary } from "./spec.js";
export { type Clock, type Stage, type StageOptions, stage } from "./stage.js";
export type { Chart, Control, ControlView, Mark, Moment, Plot, Reading, Values, View } from "./view.js";
export { en, type Words } from "./words/en.js";
