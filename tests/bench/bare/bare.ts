import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

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

const map = new MapLibreMap({
  container: 'map',
  style: { version: 8, sources: {}, layers: [] },
  center: [34.9, 48.4],
  zoom: 5.6,
  attributionControl: false,
  fadeDuration: 0,
});
map.once('style.load', () => {
  for (const [path, data] of Object.entries(urls)) {
    const id = path.slice(path.lastIndexOf('/') + 1, -'.geojson'.length);
    map.addSource(id, { type: 'geojson', data });
    if (id === 'towns') map.addLayer({ id, type: 'circle', source: id });
    else if (id === 'borders' || id === 'rivers') map.addLayer({ id, type: 'line', source: id });
    else map.addLayer({ id, type: 'fill', source: id });
  }
  map.once('idle', () => performance.mark('bare:first-idle'));
});
