import type { OblastId } from '../core/model/ids.ts';
import type { SceneInput } from './input.ts';
import type { LegendEntry } from './layer.ts';
import { shareLabel } from './layers/oblast-labels.ts';
import { oblastName } from './names.ts';
import { assessmentLine, proposalTitles, scenarioLine } from './picture-furniture.ts';

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
  const { atlas, control, text } = scene;
  return text.altText({
    region,
    day: control.day,
    assessment: assessmentLine(scene),
    shown: [...new Set(legend.map(({ label }) => label))],
    proposals: proposalTitles(scene),
    shares: control.shares
      .filter(({ oblast }) => oblasts.includes(oblast))
      .map((share) => ({
        oblast: oblastName(atlas, share.oblast, text.language),
        share: shareLabel(share, text),
      })),
    scenario: scenarioLine(scene),
  });
}
