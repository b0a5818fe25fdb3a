/** The part of a reveal.js deck that the plugin uses. */
export interface Deck {
  /** The element of the deck. */
  getRevealElement(): HTMLElement | null;
  /** What it was started with. */
  getConfig(): {
    /** `print` while the deck is printed. */
    readonly view?: unknown;
    /** Of a slide, in CSS pixels. */
    readonly height?: unknown;
    /** Whether slides stand in the middle of their height. */
    readonly center?: unknown;
  };
  /** The slide in sight. */
  getCurrentSlide(): HTMLElement | null | undefined;
  /** By which slides are larger on the screen than in their own pixels. */
  getScale(): number;
  /** Whether the slides stand under each other on a page that is scrolled. */
  isScrollView(): boolean;
  /** Listens to an event of the deck. */
  on(type: string, hear: (event: Event) => void): void;
}
