import { type ErrorCode, KetalabError } from "../language/errors.js";
import type { PopulationSpec } from "./plan.js";

/** Work out people `from` to `to` over all moments. */
export interface Fill {
  readonly kind: "fill";
  readonly job: number;
  readonly spec: PopulationSpec;
  readonly n: number;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** One store a column, where threads may share memory. */
  readonly shared: readonly SharedArrayBuffer[] | undefined;
  /** The moments of each thread. */
  readonly shares: readonly (readonly [from: number, to: number])[];
}

/** Take the percentiles of moments `from` to `to` over everybody. */
export interface Select {
  readonly kind: "select";
  readonly job: number;
  readonly from: number;
  readonly to: number;
  /** What each thread has found for these moments, column by column; empty where memory is shared. */
  readonly pieces: readonly (readonly Float64Array[])[];
}

export type Order = Fill | Select | { readonly kind: "stop"; readonly job: number };

export type Answer =
  | { readonly kind: "done"; readonly job: number; readonly done: number }
  | { readonly kind: "filled"; readonly job: number; readonly pieces: readonly (readonly Float64Array[])[] }
  | {
      readonly kind: "selected";
      readonly job: number;
      readonly bands: readonly Float64Array[];
      readonly shares: readonly Float64Array[];
    }
  | ({ readonly kind: "failed"; readonly job: number } & Failure);

/** What a thread could not do, as it crosses to the other side: an error loses its kind on the way. */
export interface Failure {
  readonly message: string;
  /** Of wrong input; nothing where something broke. */
  readonly code: ErrorCode | undefined;
  readonly path: string | undefined;
  readonly nearest: readonly string[];
}

/** What is sent of an error. */
export const toFailure = (error: unknown): Failure => {
  const wrong = error instanceof KetalabError ? error : undefined;
  const message = error instanceof Error ? error.message : String(error);
  return { message, code: wrong?.code, path: wrong?.path, nearest: wrong?.nearest ?? [] };
};

/** The error again. */
export const fromFailure = ({ message, code, path, nearest }: Failure): Error =>
  code === undefined
    ? new Error(message)
    : new KetalabError(code, message, { nearest, ...(path !== undefined && { path }) });
