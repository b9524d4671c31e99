import 'maplibre-gl/dist/maplibre-gl.css';
import './worker.ts';
import { Map as MapLibreMap, type MapMouseEvent, type PointLike } from 'maplibre-gl';
import type { LonLat } from '../../core/model/position.ts';
import { mapFrame } from '../../scene/frame.ts';
import { type Bounds, fitBounds } from '../../scene/projection.ts';
import type { Scene } from '../../scene/scene.ts';
import { SceneDrawer } from './draw.ts';

export interface ViewCamera {
  center: LonLat;
  zoom: number;
}

export interface MapViewOptions {
  container: HTMLElement;
  /** Text for screen readers that names the map. */
  label: string;
  camera: ViewCamera;
  reducedMotion: boolean;
  onMoved(camera: ViewCamera): void;
  onCamera(camera: ViewCamera): void;
  /** The `card` of the topmost thing under the pointer, and where; `null` when there is none. */
  onHover(card: string | null, point: { x: number; y: number }): void;
  /** A click: the `card` of what is there, and the position, `[lon, lat]`. */
  onPick(card: string | null, position: LonLat): void;
}

const maxZoom = 13;
const fitMarginPx = 24;
/** How far from the pointer a thing may be and still count, in CSS pixels. */
const reachPx = 5;

/** The map on screen: draws scenes, moves, and says what the pointer is on. */
export class MapView {
  readonly map: MapLibreMap;
  private readonly drawer: SceneDrawer;
  private readonly ready: Promise<void>;
  private interactive: readonly string[] = [];
  private pending: { scene: Scene; complete: boolean } | null = null;
  private loaded = false;
  private marked = false;

  /** @throws Error if the browser gives no WebGL context */
  constructor(private readonly options: MapViewOptions) {
    const { container, camera, label } = options;
    this.map = new MapLibreMap({
      container,
      style: { version: 8, sources: {}, layers: [] },
      center: camera.center,
      zoom: camera.zoom,
      maxBounds: [mapFrame[0], mapFrame[1], mapFrame[2], mapFrame[3]],
      maxZoom,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      maxCanvasSize: [8192, 8192],
      locale: { 'Map.Title': label },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.drawer = new SceneDrawer(this.map, Math.max(2, Math.ceil(window.devicePixelRatio)));
    this.ready = new Promise((resolve) => this.map.once('style.load', () => resolve()));
    void this.ready.then(() => {
      this.loaded = true;
      if (this.pending) this.draw(this.pending.scene, this.pending.complete);
    });
    this.listen();
  }

  private listen(): void {
    const { map, options } = this;
    map.on('move', () => options.onCamera(this.camera()));
    map.on('moveend', () => options.onMoved(this.camera()));
    map.on('mousemove', (event: MapMouseEvent) => {
      const card = this.cardAt(event.point);
      map.getCanvas().style.cursor = card ? 'pointer' : '';
      options.onHover(card, event.point);
    });
    map.on('mouseout', (event) => options.onHover(null, event.point));
    map.on('click', ({ point, lngLat }) => options.onPick(this.cardAt(point), [lngLat.lng, lngLat.lat]));
  }

  /** The card of the topmost interactive feature within reach of a point of the container. */
  private cardAt({ x, y }: { x: number; y: number }): string | null {
    const box: [PointLike, PointLike] = [
      [x - reachPx, y - reachPx],
      [x + reachPx, y + reachPx],
    ];
    const layers = this.interactive.filter((id) => this.map.getLayer(id));
    const [areas, marks] = [[x, y] as PointLike, box].map((geometry, index) =>
      this.map.queryRenderedFeatures(geometry as PointLike, {
        layers: layers.filter((id) => (this.map.getLayer(id)?.type === 'fill') === (index === 0)),
      }),
    );
    const card: unknown = [...(marks ?? []), ...(areas ?? [])][0]?.properties.card;
    return typeof card === 'string' ? card : null;
  }

  /**
   * Draws a scene, at once or as soon as the map is ready for it.
   *
   * @param complete whether all of it is known: the first complete scene is what the start is measured by
   */
  draw(scene: Scene, complete = true): void {
    this.pending = { scene, complete };
    if (!this.loaded) return;
    this.drawer.draw(scene);
    this.interactive = scene.interactive;
    if (complete) this.markFirstIdle();
  }

  /** Leaves a mark in the performance timeline when the first complete scene is fully drawn. */
  private markFirstIdle(): void {
    if (this.marked) return;
    this.marked = true;
    this.map.once('idle', () => performance.mark('contact-line:first-idle'));
    // A complete scene may look like the one before, as on a day without an assessment: then the map
    // is idle already, and says so only after another frame.
    this.map.triggerRepaint();
  }

  camera(): ViewCamera {
    const { lng, lat } = this.map.getCenter();
    return { center: [lng, lat], zoom: this.map.getZoom() };
  }

  /** Size of the map in CSS pixels. */
  size(): { width: number; height: number } {
    const { clientWidth: width, clientHeight: height } = this.map.getContainer();
    return { width, height };
  }

  flyTo(camera: ViewCamera): void {
    if (this.options.reducedMotion) this.map.jumpTo(camera);
    else this.map.flyTo({ ...camera, duration: 900 });
  }

  jumpTo(camera: ViewCamera): void {
    this.map.jumpTo(camera);
  }

  fit(bounds: Bounds): void {
    const { width, height } = this.size();
    this.flyTo(fitBounds(bounds, width, height, fitMarginPx));
  }

  zoomBy(steps: number): void {
    this.map.zoomTo(this.map.getZoom() + steps, { duration: this.options.reducedMotion ? 0 : 250 });
  }

  destroy(): void {
    this.map.remove();
    this.drawer.destroy();
  }
}
