import { loadMathjs } from "./language.js";
import { models } from "./shelf.js";
import * as workshop from "./workshop.js";

// What a page must wait for is here from the start.
export const loadWorkshop = async (): Promise<typeof workshop> => workshop;
export const loadParser = async (): Promise<void> => loadMathjs();
export const loadModels = async (): Promise<typeof models> => models;
