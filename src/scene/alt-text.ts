import type { OblastId } from '../core/model/ids.ts';
import { localText } from '../core/model/text.ts';
import type { SceneInput } from './input.ts';
import type { LegendEntry } from './layer.ts';
import { shareLabel } from './layers/oblast-labels.ts';

export interface AltTextInput {
  scene: SceneInput;
  /** The legend of the picture: only what is seen in it. */
  legend: readonly LegendEntry[];
  /** What is shown, by name; `null`: a part of the map that has none. */
  region: string | null;
  /** The oblasts of which all or much is seen: their shares are told. */
  oblasts: readonly OblastId[];
}

/** A picture of the map in words: region, day, what is drawn, and the occupied shares. */
export function altText({ scene, legend, region, oblasts }: AltTextInput): string {
  const { atlas, control, proposals, state, text } = scene;
  const source = atlas.assessors.find(({ id }) => id === control.source)?.name ?? text.consensus;
  return text.altText({
    region,
    day: control.day,
    assessment:
      control.assessment.kind === 'assessed'
        ? text.export.assessment(source, control.day)
        : text.export.noAssessment(source, control.day),
    shown: [...new Set(legend.map(({ label }) => label))],
    proposals: proposals.map(({ proposal }) => localText(proposal.title, text.language)),
    shares: control.shares
      .filter(({ oblast }) => oblasts.includes(oblast))
      .map((share) => ({
        oblast: oblastName(scene, share.oblast),
        share: shareLabel(share, text),
      })),
    scenario: state.edits.length > 0 ? text.scenario(state.edits.length) : null,
  });
}

/** An oblast's name in the scene's language; its id where there is no such oblast. */
function oblastName({ atlas, text }: SceneInput, id: OblastId): string {
  const found = atlas.oblasts.features.find(({ properties }) => properties.id === id)?.properties;
  return (text.language === 'uk' ? found?.nameUk : found?.name) ?? id;
}
