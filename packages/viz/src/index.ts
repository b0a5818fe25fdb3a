/** Pictures over `@ketalab/core`. For teaching, not for patient care. */
export * from "./charts/index.js";
export { type Column, type Columns, columns, type TimeColumns } from "./columns.js";
export { type Context, context } from "./context.js";
export * from "./controls/index.js";
export { type KetaSceneElement, sceneElement } from "./elements/keta-scene.js";
export type { Excerpt } from "./excerpt.js";
export { type Frame, type FrameOptions, frame, type Place, type Shape } from "./frame.js";
export * from "./runs/index.js";
export { frameOf, type Scene, type SceneOptions, toScene } from "./scene.js";
export { type SceneEntry, sceneList } from "./scene-list.js";
export { sceneView } from "./scene-view.js";
export * as scenes from "./scenes/index.js";
export type { Asked, Known, PlacedChart, RunSpec, Said, SceneSpec, Step, Summary } from "./spec.js";
export { type Clock, type Stage, type StageOptions, stage } from "./stage.js";
export type { Chart, Control, ControlView, Mark, Moment, Plot, Reading, Values, View } from "./view.js";
export { en, type Words } from "./words/en.js";
