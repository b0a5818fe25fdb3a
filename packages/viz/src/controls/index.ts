export { type ChoiceSpec, choice } from "./choice.js";
export { type Misread, type PasteSpec, paste } from "./paste.js";
export { type Preset, presets } from "./presets.js";
export { type SliderSpec, slider } from "./slider.js";
