import { defineElements } from "./elements/define-elements.js";

// The only module with a side effect: importing it gives a page its elements. It is a call, because builds put modules
// that several entries share into files of their own, and bundlers leave out a file that is imported for nothing by name.
defineElements();
