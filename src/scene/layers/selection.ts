import type { Feature, FeatureCollection } from 'geojson';
import type { SceneInput } from '../input.ts';
import type { SceneLayer } from '../layer.ts';

/** Where the selected thing is: a point, an oblast's outline, or nothing to point at. */
function selectedFeature({ atlas, state }: SceneInput): Feature | null {
  const { selection } = state;
  if (!selection || selection.kind === 'proposal') return null;
  if (selection.kind === 'ground') {
    return {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: selection.position },
    };
  }
  if (selection.kind === 'region') {
    return atlas.oblasts.features.find(({ properties }) => properties.id === selection.id) ?? null;
  }
  const placeId =
    selection.kind === 'place'
      ? selection.id
      : atlas.articles.flatMap(({ events }) => events).find(({ id }) => id === selection.id)?.place;
  const place = atlas.places.find(({ id }) => id === placeId);
  if (!place) return null;
  return { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: place.position } };
}

/** A ring around what is selected. */
export const selection: SceneLayer = {
  id: 'selection',
  build(input) {
    const feature = selectedFeature(input);
    if (!feature) return null;
    const collection: FeatureCollection = { type: 'FeatureCollection', features: [feature] };
    return {
      sources: { selection: collection },
      layers: [
        {
          id: 'selection-outline',
          type: 'line',
          source: 'selection',
          filter: ['!=', ['geometry-type'], 'Point'],
          layout: { 'line-join': 'round' },
          paint: { 'line-color': input.theme.selection, 'line-width': 3, 'line-opacity': 0.9 },
        },
        {
          id: 'selection-ring',
          type: 'circle',
          source: 'selection',
          filter: ['==', ['geometry-type'], 'Point'],
          paint: {
            'circle-radius': 17,
            'circle-color': 'rgba(0,0,0,0)',
            'circle-stroke-color': input.theme.selection,
            'circle-stroke-width': 3,
          },
        },
      ],
    };
  },
};
