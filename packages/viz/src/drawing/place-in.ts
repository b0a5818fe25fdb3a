/** A place in a drawing, in the units of its viewBox. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A place in the window, CSS pixels. */
interface Client {
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * Where in a drawing something lies that lies there in the window, under any CSS transform and zoom.
 *
 * The browser tells how a drawing lies by a matrix and by a box. Chromium is right with both. Under `zoom`, which makes a full
 * slide smaller, Firefox forgets it in the matrix; WebKit forgets transforms there, and divides everything by the zoom. So the
 * matrix counts where it leads to the box, and otherwise the box.
 */
export function placeIn(root: SVGSVGElement, { clientX, clientY }: Client): Spot {
  const divided = dividedBy(root);
  const [left, top] = [clientX / divided, clientY / divided];
  const box = root.getBoundingClientRect();
  const { x, y, width, height } = root.viewBox.baseVal;
  const told = root.getScreenCTM();
  if (!told || box.width === 0 || box.height === 0) return { x: 0, y: 0 };
  if (leadsTo(told, { x, y, width, height }, box)) return at(told.inverse(), left, top);
  const scale = Math.min(box.width / width, box.height / height);
  return {
    x: x + width / 2 + (left - box.x - box.width / 2) / scale,
    y: y + height / 2 + (top - box.y - box.height / 2) / scale,
  };
}

type Box = Pick<DOMRect, "x" | "y" | "width" | "height">;

const at = ({ a, b, c, d, e, f }: DOMMatrix, x: number, y: number): Spot => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** Whether a matrix lays the middle and the width of a drawing where its box is. */
function leadsTo(matrix: DOMMatrix, view: Box, box: Box): boolean {
  const corners = [0, 1].flatMap((i) =>
    [0, 1].map((j) => at(matrix, view.x + i * view.width, view.y + j * view.height)),
  );
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const wide = Math.max(...xs) - Math.min(...xs);
  const tall = Math.max(...ys) - Math.min(...ys);
  const near = (one: number, other: number) => Math.abs(one - other) < 1;
  const centred =
    near((Math.max(...xs) + Math.min(...xs)) / 2, box.x + box.width / 2) &&
    near((Math.max(...ys) + Math.min(...ys)) / 2, box.y + box.height / 2);
  // A drawing fills its box in one direction, and may have room in the other.
  return centred && (near(wide, box.width) || near(tall, box.height));
}

/** What the browser has divided all places by that it tells of an element. */
function dividedBy(element: Element): number {
  const zoom = zoomAround(element);
  return zoom !== 1 && divides(element.ownerDocument) ? zoom : 1;
}

/** All zooms from an element outwards, through the shadow roots that it stands in, multiplied. */
function zoomAround(element: Element): number {
  let zoom = 1;
  for (let one: Element | null = element; one; one = outwards(one)) zoom *= zoomOf(one);
  return zoom;
}

/** A document without a window draws nothing larger. */
const zoomOf = (element: Element): number =>
  Number(element.ownerDocument.defaultView?.getComputedStyle?.(element).zoom) || 1;

const outwards = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

const measured = new WeakMap<Document, boolean>();

/** Whether the browser tells of a zoomed element a place that is divided by its zoom; tried once in a document. */
function divides(document: Document): boolean {
  const known = measured.get(document);
  if (known !== undefined) return known;
  const holder = document.createElement("div");
  const lying = (zoom: string) => {
    const one = document.createElement("div");
    Object.assign(one.style, { position: "absolute", left: "0", top: "0", width: "9px", height: "9px" });
    one.style.setProperty("zoom", zoom);
    holder.append(one);
    return () => one.getBoundingClientRect().x;
  };
  const [whole, half] = [lying("1"), lying("0.5")];
  Object.assign(holder.style, { position: "fixed", left: "100px", top: "0", visibility: "hidden" });
  document.documentElement.append(holder);
  const found = half() / whole() > 1.5;
  holder.remove();
  measured.set(document, found);
  return found;
}
