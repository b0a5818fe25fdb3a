export { analgesia } from "./analgesia.js";
export { antidepressant } from "./antidepressant.js";
export { bloodPressure } from "./blood-pressure.js";
export { dissociation } from "./dissociation.js";
export { hypnosis } from "./hypnosis.js";
