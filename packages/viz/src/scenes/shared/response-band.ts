/** Half of the response, as a masked trial may leave; and the upper end of the pooled difference at a day, 24.4 of 22.1 points. */
export const responseBand = { low: 0.5, high: 24.4 / 22.1 } as const;
