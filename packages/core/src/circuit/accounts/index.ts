export { ampaBdnfMtor } from "./ampa-bdnf-mtor.js";
export { directInhibition } from "./direct-inhibition.js";
export { directInhibitionCircuit } from "./direct-inhibition-circuit.js";
export { disinhibition } from "./disinhibition.js";
export { eef2k } from "./eef2k.js";
export { hydroxynorketamine } from "./hydroxynorketamine.js";
