/**
 * A small canvas context that writes down what is drawn, as SVG. It knows the calls that our charts make and throws on
 * any other, so that a chart that draws something new is mended here instead of printed wrong. Paints (fill and stroke
 * styles) are SVG paints: `var(--ink2)`, `url(#hatch)`; nothing is drawn with `transparent`.
 */
export interface RecordingContext {
  /** What was drawn so far, as SVG elements; neighbours of one paint share an element. */
  svg(): string;
  /** The context as Chart.js takes it. */
  canvas: RecordingCanvas;
}

export interface RecordingCanvas {
  width: number;
  height: number;
  getContext(kind: '2d'): RecordingContext;
}

interface Paint {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const NOTHING: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };

interface Element {
  attributes: string;
  path: string;
}

/** State that Chart.js sets on its way and that straight bars and lines do not depend on. */
const WITHOUT_EFFECT = ['setLineDash', 'resetTransform', 'setTransform', 'clearRect'] as const;
const PLAIN = ['lineCap', 'lineJoin', 'lineDashOffset', 'font', 'textAlign', 'textBaseline', 'globalAlpha'];

/** A context of a given size, behind a guard that names the call it does not support. */
export function recordingContext(width: number, height: number): RecordingContext {
  let paint: Paint = { fillStyle: 'transparent', strokeStyle: 'transparent', lineWidth: 1 };
  let clip: Box | undefined;
  let path = '';
  let box = NOTHING;
  const kept: { paint: Paint; clip: Box | undefined }[] = [];
  const elements: Element[] = [];

  function draw(attributes: string): void {
    if (clip && !isInside(box, clip)) throw new Error(`The chart draws outside of what it clips to: ${path}`);
    const last = elements.at(-1);
    if (last?.attributes === attributes) last.path += path;
    else elements.push({ attributes, path });
  }

  function reach(x: number, y: number): void {
    box = {
      left: Math.min(box.left, x),
      top: Math.min(box.top, y),
      right: Math.max(box.right, x),
      bottom: Math.max(box.bottom, y),
    };
  }

  const calls: Record<string, unknown> &
    RecordingContext & {
      beginPath(): void;
      rect(x: number, y: number, w: number, h: number): void;
      fill(rule?: string): void;
    } = {
    save: () => void kept.push({ paint: { ...paint }, clip }),
    restore() {
      const before = kept.pop();
      if (before) ({ paint, clip } = before);
    },
    beginPath() {
      path = '';
      box = NOTHING;
    },
    closePath: () => void (path += 'z'),
    moveTo(x: number, y: number) {
      path += `M${short(x)} ${short(y)}`;
      reach(x, y);
    },
    lineTo(x: number, y: number) {
      path += `L${short(x)} ${short(y)}`;
      reach(x, y);
    },
    rect(x: number, y: number, w: number, h: number) {
      path += `M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}z`;
      reach(x, y);
      reach(x + w, y + h);
    },
    /** A bar clips to its own outer edge, inside which it stays anyhow: nothing to write, but what leaves it throws. */
    clip: () => void (clip = box),
    fill(rule?: string) {
      const hasArea = path.includes('z');
      if (hasArea && paint.fillStyle !== 'transparent')
        draw(`fill="${paint.fillStyle}"${rule === 'evenodd' ? ' fill-rule="evenodd"' : ''}`);
    },
    stroke() {
      if (path !== '' && paint.strokeStyle !== 'transparent')
        draw(`fill="none" stroke="${paint.strokeStyle}" stroke-width="${short(paint.lineWidth)}"`);
    },
    fillRect(x: number, y: number, w: number, h: number) {
      calls.beginPath();
      calls.rect(x, y, w, h);
      calls.fill();
    },
    svg: () => elements.map((element) => `<path ${element.attributes} d="${element.path}"/>`).join(''),
    canvas: { width, height, getContext: () => context },
    ...Object.fromEntries(WITHOUT_EFFECT.map((name) => [name, () => undefined])),
  };

  const context: RecordingContext = new Proxy<RecordingContext>(calls, {
    get(target, name): unknown {
      if (name in target) return Reflect.get(target, name);
      if (name in paint) return paint[name as keyof Paint];
      if (typeof name === 'symbol' || PLAIN.includes(name) || name === 'direction') return undefined;
      throw new Error(`The chart makes a call that the recording canvas does not support: ${name}.`);
    },
    set(_target, name, value) {
      if (name in paint) paint = { ...paint, [name]: value };
      else if (!PLAIN.includes(String(name)))
        throw new Error(`The chart sets what the recording canvas does not support: ${String(name)}.`);
      return true;
    },
  });
  return context;
}

/** An edge that two bars share is added up in two ways, which differ in the last bits. */
const SLACK = 0.001;

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - SLACK &&
    inner.top >= outer.top - SLACK &&
    inner.right <= outer.right + SLACK &&
    inner.bottom <= outer.bottom + SLACK
  );
}

/** A coordinate to a tenth of a pixel: fine enough for paper, short enough to send. */
function short(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
