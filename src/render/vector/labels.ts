import type { Drawing } from '../../scene/drawing.ts';
import { type Box, type Overlap, overlaps, Taken } from './collision.ts';
import type { Mark } from './picture.ts';
import type { LayerStyle, StyledFeature } from './style.ts';
import { type LabelChoice, type MapSymbol, SymbolMaker } from './symbols.ts';
import type { Typesetter } from './text-layout.ts';
import type { VectorView } from './view.ts';

/** A layer of symbols with its features. */
export interface SymbolLayer {
  style: LayerStyle;
  features: readonly StyledFeature[];
}

interface Placed {
  symbol: MapSymbol;
  label: LabelChoice | null;
}

/** Places symbols one by one where there is room, as MapLibre does: who comes first stays. */
class Placement {
  /** @param dots what a label had better not cover, but may */
  constructor(
    private readonly taken: Taken,
    private readonly dots: readonly Box[],
  ) {}

  /** The first way of writing the label that has room; a label never runs off the map. */
  private labelFor({ labels, textOverlap }: MapSymbol): LabelChoice | null {
    const inside = labels.filter(({ boxes }) => this.taken.isInside(boxes));
    const free = (overlap: Overlap): LabelChoice | undefined =>
      inside.find(({ boxes }) => this.taken.isFree(boxes, overlap));
    const clear = inside.find(
      ({ boxes }) =>
        this.taken.isFree(boxes, 'never') &&
        !boxes.some((box) => this.dots.some((dot) => overlaps(box, dot))),
    );
    return clear ?? free('never') ?? free(textOverlap) ?? null;
  }

  place(symbol: MapSymbol, optional: { text: boolean; icon: boolean }): Placed | null {
    const { icon, labels, iconOverlap, textOverlap } = symbol;
    const label = this.labelFor(symbol);
    const hasIcon = icon !== null && this.taken.isFree(icon.boxes, iconOverlap);
    const isLabelFine = label !== null || labels.length === 0 || (optional.text && hasIcon);
    const isIconFine = hasIcon || icon === null || (optional.icon && label !== null);
    if (!isLabelFine || !isIconFine) return null;
    this.take(label, textOverlap);
    this.take(hasIcon ? icon : null, iconOverlap);
    return { symbol: hasIcon ? symbol : { ...symbol, icon: null }, label };
  }

  private take(part: { boxes: readonly Box[] } | null, overlap: Overlap): void {
    if (part) this.taken.take(part.boxes, overlap);
  }
}

/** Labels along lines that say the same keep this distance, as `symbol-spacing` has it along one line. */
function isRepetition(label: LabelChoice, before: readonly LabelChoice[], spacingPx: number): boolean {
  const [line] = label.mark.lines;
  return before.some(({ mark: { lines } }) => {
    const other = lines[0];
    return line && other && Math.hypot(line.x - other.x, line.y - other.y) < spacingPx;
  });
}

function placeLayer({ style, features }: SymbolLayer, placement: Placement, maker: SymbolMaker): Placed[] {
  const optional = {
    text: style.value('text-optional') === true,
    icon: style.value('icon-optional') === true,
  };
  const isAlongLines = style.text('symbol-placement') !== 'point';
  const spacingPx = style.number('symbol-spacing');
  const symbols = features.flatMap((feature) => maker.symbols(feature)).sort((a, b) => a.sortKey - b.sortKey);
  const written = new Map<string, LabelChoice[]>();
  return symbols.flatMap((symbol) => {
    const before = written.get(symbol.text) ?? [];
    const labels = isAlongLines
      ? symbol.labels.filter((label) => !isRepetition(label, before, spacingPx))
      : symbol.labels;
    const placed = placement.place({ ...symbol, labels }, optional);
    if (placed?.label) written.set(symbol.text, [...before, placed.label]);
    return placed ? [placed] : [];
  });
}

/** Icons below labels; those that may overlap are drawn from the north to the south. */
function marksOf(placed: readonly Placed[]): Mark[] {
  const isPiled = placed.some(({ symbol }) => symbol.icon && symbol.iconOverlap !== 'never');
  const inOrder = isPiled ? placed.toSorted((a, b) => a.symbol.y - b.symbol.y) : placed;
  return [
    ...inOrder.flatMap(({ symbol }) => (symbol.icon ? [symbol.icon.mark] : [])),
    ...inOrder.flatMap(({ label }) => (label ? [label.mark] : [])),
  ];
}

/**
 * The marks of every layer of symbols, by the layer's id. Later layers are placed first, within one
 * the lower sort key; no two labels overlap where their layer does not allow it, and none runs off the map.
 *
 * @param obstacles what is printed over the map and must not cover a label
 * @param dots small circles: a label that can stand clear of them does
 */
export function labelMarks(
  layers: readonly SymbolLayer[],
  scene: { view: VectorView; images: Readonly<Record<string, Drawing>>; type: Typesetter },
  { obstacles, dots }: { obstacles: readonly Box[]; dots: readonly Box[] },
): Map<string, Mark[]> {
  const { view, images, type } = scene;
  const taken = new Taken({ left: 0, top: 0, right: view.width, bottom: view.height });
  taken.take(obstacles, 'never');
  const placement = new Placement(taken, dots);
  return new Map(
    layers.toReversed().map((layer) => {
      const maker = new SymbolMaker(layer.style, view, images, type);
      return [layer.style.layer.id, marksOf(placeLayer(layer, placement, maker))];
    }),
  );
}
