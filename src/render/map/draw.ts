import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Drawing } from '../../scene/drawing.ts';
import type { Scene } from '../../scene/scene.ts';
import { rasterize } from './rasterize.ts';

/** Collections whose text is longer (characters) are handed over as text. */
const largeText = 50_000;
const releaseMs = 20_000;

/** Draws scenes on one MapLibre map, changing only what differs from the scene before. */
export class SceneDrawer {
  private previous: Scene | null = null;
  private readonly images = new Map<string, Drawing>();
  private readonly addresses = new Map<string, string>();

  constructor(
    private readonly map: MapLibreMap,
    private readonly pixelRatio: number,
  ) {}

  /** Brings the map to the scene. The map's style must be loaded. */
  draw(scene: Scene): void {
    this.drawImages(scene);
    this.addSources(scene);
    this.drawLayers(scene);
    this.removeSources(scene);
    this.previous = scene;
  }

  /** Images stay on the map when nothing shows them: they are small, and likely to come back. */
  private drawImages(scene: Scene): void {
    for (const [id, drawing] of Object.entries(scene.images)) {
      const before = this.images.get(id);
      if (before === drawing || (before && JSON.stringify(before) === JSON.stringify(drawing))) continue;
      this.images.set(id, drawing);
      const pixels = rasterize(drawing, this.pixelRatio);
      if (this.map.hasImage(id)) this.map.removeImage(id);
      this.map.addImage(id, pixels, { pixelRatio: this.pixelRatio });
    }
  }

  private addSources(scene: Scene): void {
    for (const [id, data] of Object.entries(scene.sources)) {
      const source = this.map.getSource<GeoJSONSource>(id);
      if (source && this.previous?.sources[id] === data) continue;
      const handed = this.handOver(id, data);
      if (source) source.setData(handed);
      else this.map.addSource(id, { type: 'geojson', data: handed });
    }
  }

  /**
   * Data as MapLibre is given them. It copies objects to its own thread position by position on
   * this one; a large collection is handed over as a text that its thread reads by itself.
   */
  private handOver(id: string, data: FeatureCollection): FeatureCollection | string {
    const before = this.addresses.get(id);
    if (before) {
      this.addresses.delete(id);
      // The thread may be reading it still.
      setTimeout(() => URL.revokeObjectURL(before), releaseMs);
    }
    const text = JSON.stringify(data);
    if (text.length < largeText) return data;
    const address = URL.createObjectURL(new Blob([text], { type: 'application/geo+json' }));
    this.addresses.set(id, address);
    return address;
  }

  /** Gives back what the browser keeps for this map. */
  destroy(): void {
    for (const address of this.addresses.values()) URL.revokeObjectURL(address);
    this.addresses.clear();
  }

  private removeSources(scene: Scene): void {
    for (const id of Object.keys(this.previous?.sources ?? {})) {
      if (!Object.hasOwn(scene.sources, id) && this.map.getSource(id)) this.map.removeSource(id);
    }
  }

  private drawLayers(scene: Scene): void {
    const before = new Map(this.previous?.layers.map((layer) => [layer.id, layer]));
    const wanted = new Map(scene.layers.map((layer) => [layer.id, layer]));
    for (const [id, layer] of before) {
      const next = wanted.get(id);
      if (!next || !isSameKind(layer, next)) {
        this.map.removeLayer(id);
        before.delete(id);
      }
    }
    const kept = this.previous?.layers.filter(({ id }) => before.has(id)).map(({ id }) => id) ?? [];
    const inOrder = scene.layers.filter(({ id }) => before.has(id)).every(({ id }, i) => id === kept[i]);
    // From the top down, so that each layer's upper neighbour is in place already.
    let above: string | undefined;
    for (const layer of scene.layers.toReversed()) {
      const known = before.get(layer.id);
      if (known) {
        this.restyle(known, layer);
        if (!inOrder) this.map.moveLayer(layer.id, above);
      } else {
        this.map.addLayer(layer, above);
      }
      above = layer.id;
    }
  }

  private restyle(from: LayerSpecification, to: LayerSpecification): void {
    for (const [name, value] of changes(from.paint, to.paint)) {
      this.map.setPaintProperty(to.id, name as never, value as never);
    }
    for (const [name, value] of changes(from.layout, to.layout)) {
      this.map.setLayoutProperty(to.id, name as never, value as never);
    }
  }
}

/** Whether a layer can be restyled in place: paint and layout may differ, nothing else. */
function isSameKind(a: LayerSpecification, b: LayerSpecification): boolean {
  const frame = ({ paint: _paint, layout: _layout, ...rest }: LayerSpecification): string =>
    JSON.stringify(rest);
  return frame(a) === frame(b);
}

/** The properties that differ, with their new value; `undefined` resets one. */
function changes(from: object | undefined, to: object | undefined): [string, unknown][] {
  const before = new Map<string, unknown>(Object.entries(from ?? {}));
  const after = new Map<string, unknown>(Object.entries(to ?? {}));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)))
    .map((name) => [name, after.get(name)]);
}
