/** What every host of ES modules gives; the library uses no types of the DOM or of Node. */
interface ImportMeta {
  readonly url: string;
}
