/**
 * Tells the page around a frame how tall its figure is, whenever that changes: as a learning platform understands it
 * (`lti.frameResize`), and in plain words for anybody else. Without a page around it nothing is told.
 */
export function tellHeight({ document, parent, self, ResizeObserver }: Window & typeof globalThis): void {
  if (parent === self) return;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // Whoever shows the frame may know how tall it is; it says nothing else.
    parent.postMessage(JSON.stringify({ subject: "lti.frameResize", height }), "*");
    parent.postMessage({ ketalab: "height", height }, "*");
  }).observe(document.documentElement);
}
