import type { Values } from "../drawing/view.js";
import type { Scene } from "../scene/scene.js";
import type { SceneSpec, Step } from "../scene/spec.js";

/** The element of a figure, as its moves see it. What a move knows stands in an attribute: so it goes into links and files. */
export interface Figure extends HTMLElement {
  value: Values;
  take(step: Pick<Step, "values">): void;
}

/** What a move gets of a figure. */
export interface Host {
  readonly element: Figure;
  readonly scene: Scene;
  readonly spec: SceneSpec;
}

/** The moves of a figure, once they are there. */
export interface Moves {
  /** Shows what there is to do. */
  show(): void;
  /** A key that begins a move, or goes on with one. */
  press(key: string): void;
  /** Reads the attributes again. */
  read(): void;
  /** A step of the lesson has been taken. */
  walked(step: Pick<Step, "values"> & Partial<Step>): void;
  /** Lets go of what the moves hold on to. */
  dispose(): void;
}

/** One move while it is used. Its part of the page stands under the panels, its drawing in them. */
export interface Move {
  /** Under the panels. */
  readonly element: HTMLElement;
  /** Something has been drawn anew: what lies over it follows. */
  drawn(): void;
  /** Reads its attribute again. */
  read?(): void;
  /** A key, pressed anywhere in the figure. */
  press?(key: string): void;
  /** Takes away all that it drew. */
  dispose(): void;
}
