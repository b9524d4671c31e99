import { setWorkerUrl } from 'maplibre-gl';
import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/** MapLibre 6 is modules only: its worker has to be given to it, once, before the first map. */
setWorkerUrl(url);
