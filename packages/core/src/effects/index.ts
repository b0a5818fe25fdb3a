export { analgesia } from "./members/analgesia.js";
export { antidepressant } from "./members/antidepressant.js";
export { bloodPressure } from "./members/blood-pressure.js";
export { dissociation } from "./members/dissociation.js";
export { hypnosis } from "./members/hypnosis.js";
