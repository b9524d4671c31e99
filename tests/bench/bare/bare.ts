import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { homeBounds } from '../../../src/scene/frame.ts';

/** The least that draws the same GeoJSON: fills and lines, no labels, no interface. */
setWorkerUrl(workerUrl);

const urls = import.meta.glob<string>(
  '../../../geo/{oblasts,neighbours,borders,rivers,lakes,towns}.geojson',
  {
    eager: true,
    import: 'default',
    query: '?url',
  },
);

/** From the ground up. */
const order = ['neighbours', 'oblasts', 'lakes', 'rivers', 'borders', 'towns'];

declare global {
  interface Window {
    /** Time from the start of navigation to the first idle map, in milliseconds. */
    firstIdle?: number;
  }
}

const container = document.createElement('div');
// The frame of the app's map, so that both pages draw as many pixels.
const [left = 0, top = 0, width = innerWidth, height = innerHeight] = (
  new URLSearchParams(location.search).get('frame')?.split(',') ?? []
).map(Number);
container.style.cssText = `position: absolute; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
document.body.append(container);

const map = new MapLibreMap({
  container,
  style: { version: 8, sources: {}, layers: [] },
  // The view that the app opens with.
  bounds: [homeBounds[0], homeBounds[1], homeBounds[2], homeBounds[3]],
  fitBoundsOptions: { padding: 12 },
  maxBounds: [12, 40, 50, 58],
  attributionControl: false,
  fadeDuration: 0,
});
map.once('style.load', () => {
  for (const id of order) {
    const data = Object.entries(urls).find(([path]) => path.endsWith(`/${id}.geojson`))?.[1];
    if (!data) throw new Error(`There is no ${id}.geojson.`);
    map.addSource(id, { type: 'geojson', data });
    if (id === 'towns') map.addLayer({ id, type: 'circle', source: id });
    else if (id === 'borders' || id === 'rivers') map.addLayer({ id, type: 'line', source: id });
    else
      map.addLayer({
        id,
        type: 'fill',
        source: id,
        paint: { 'fill-color': id === 'lakes' ? '#9bc' : '#ddd' },
      });
  }
  map.once('idle', () => {
    window.firstIdle = performance.mark('bare:first-idle').startTime;
  });
});
