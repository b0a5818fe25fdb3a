export { disinhibition, disinhibitionFull } from "./disinhibition.js";
