import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { OblastShare } from '../../core/control/view.ts';
import type { Atlas } from '../../core/model/atlas.ts';
import { boldFont, regularFont } from '../fonts.ts';
import type { SceneInput } from '../input.ts';
import type { SceneLayer } from '../layer.ts';
import { memoLast } from '../memo.ts';
import type { SceneText } from '../text.ts';

/** A share as the map writes it: one figure, or a range where the assessors differ in the first decimal. */
export function shareLabel(share: OblastShare, text: SceneText): string {
  const { from, to } = share.percent;
  return from.toFixed(1) === to.toFixed(1) ? text.percent(from) : text.percentRange(from, to);
}

/** Kyiv and Sevastopol. */
const cities: ReadonlySet<string> = new Set(['UA-30', 'UA-40']);

/** The labels of the shares by oblast, as one text: a day that changes no label changes no feature. */
const shareLabels = (shares: readonly OblastShare[], text: SceneText): string =>
  JSON.stringify(shares.map((share) => [share.oblast, shareLabel(share, text)]));

const labelFeatures = memoLast((oblasts: Atlas['oblasts'], labels: string, text: SceneText) => {
  const byOblast = new Map(JSON.parse(labels) as [string, string][]);
  return {
    type: 'FeatureCollection' as const,
    features: oblasts.features.flatMap(({ properties }) => {
      const share = byOblast.get(properties.id);
      // A city with an oblast's rank is labelled as the town that it is.
      if (share === undefined && cities.has(properties.id)) return [];
      return {
        type: 'Feature' as const,
        properties: {
          name: text.language === 'uk' ? properties.nameUk : properties.name,
          share: share ?? '',
          card: `region:${properties.id}`,
        },
        geometry: { type: 'Point' as const, coordinates: properties.label },
      };
    }),
  };
});

/** From this zoom on there is room for the oblasts' names; layout is evaluated at whole zooms. */
const nameZoom = 5;

/** Labels without a share (`==`) or with one (`!=`), which are written whatever stands beside them. */
function labelLayer(id: string, shareIs: '==' | '!=', { theme }: SceneInput): SymbolLayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'oblast-labels',
    filter: [shareIs, ['get', 'share'], ''],
    layout: {
      'text-field': [
        'step',
        ['zoom'],
        // From afar, as on a phone, there is room for the figure only.
        ['format', ['get', 'share'], { 'text-font': ['literal', [boldFont]], 'font-scale': 0.95 }],
        nameZoom,
        [
          'format',
          ['upcase', ['get', 'name']],
          { 'font-scale': 0.78 },
          ['case', ['==', ['get', 'share'], ''], '', '\n'],
          {},
          ['get', 'share'],
          { 'text-font': ['literal', [boldFont]], 'font-scale': 1.25 },
        ],
      ],
      'text-font': [regularFont],
      'text-size': ['interpolate', ['linear'], ['zoom'], 5, 12, 8, 15],
      'text-letter-spacing': 0.06,
      'text-max-width': 8,
      'text-line-height': 1.15,
      'text-padding': 2,
      'text-overlap': shareIs === '!=' ? 'cooperative' : 'never',
    },
    paint: {
      'text-color': theme.label,
      'text-halo-color': theme.halo,
      'text-halo-width': 1.6,
    },
  };
}

/** Names of the oblasts, with the occupied share of the affected ones. */
export const oblastLabels: SceneLayer = {
  id: 'oblast-labels',
  build(input) {
    const { atlas, state, control, text } = input;
    const names = state.layers.includes('oblasts');
    const shares = state.layers.includes('shares');
    if (!names && !shares) return null;
    return {
      sources: {
        'oblast-labels': labelFeatures(atlas.oblasts, shareLabels(shares ? control.shares : [], text), text),
      },
      layers: [
        ...(names ? [labelLayer('oblast-names', '==', input)] : []),
        labelLayer('oblast-shares', '!=', input),
      ],
      interactive: names ? ['oblast-names', 'oblast-shares'] : ['oblast-shares'],
    };
  },
};
