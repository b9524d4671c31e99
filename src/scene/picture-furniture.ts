import type { LonLat } from '../core/model/position.ts';
import { localText } from '../core/model/text.ts';
import type { FurnitureInput } from './furniture.ts';
import type { SceneInput } from './input.ts';
import type { LegendEntry } from './layer.ts';
import { scaleBar } from './projection.ts';
import type { Scene } from './scene.ts';

const maxBarPx = 120;

/** What a picture is called. `region` is the name of what it shows; `null` for a part of the map without one. */
export function pictureTitle({ control, text }: SceneInput, region: string | null): string {
  const title = text.export.title(control.day);
  return region ? `${region}: ${title}` : title;
}

/** Whose assessment of which day is shown, or that there is none. */
export function assessmentLine({ atlas, control, text }: SceneInput): string {
  const source = atlas.assessors.find(({ id }) => id === control.source)?.name ?? text.consensus;
  return control.assessment.kind === 'assessed'
    ? text.export.assessment(source, control.day)
    : text.export.noAssessment(source, control.day);
}

/** Titles of the proposals that are drawn. */
export const proposalTitles = ({ proposals, text }: SceneInput): string[] =>
  proposals.map(({ proposal }) => localText(proposal.title, text.language));

/** That a scenario is shown, if one is. */
export const scenarioLine = ({ state, text }: SceneInput): string | null =>
  state.edits.length > 0 ? text.scenario(state.edits.length) : null;

/** Everybody who has to be named, with the licence. */
export const creditLines = ({ credits }: Scene): string[] =>
  credits.map(({ name, licence }) => `${name} (${licence})`);

export interface PictureFrame {
  region: string | null;
  /** Size of the map in CSS pixels. */
  width: number;
  height: number;
  /** What the scale bar is right for. */
  center: LonLat;
  zoom: number;
  /** Of what is seen in the frame. */
  legend: readonly LegendEntry[];
}

/** Title, date, legend, scale bar and attribution of a picture, for `layoutFurniture`. */
export function pictureFurniture(input: SceneInput, scene: Scene, frame: PictureFrame): FurnitureInput {
  const { text, theme } = input;
  const scale = scaleBar(frame.zoom, frame.center, maxBarPx);
  const scenario = scenarioLine(input);
  const loudly = scenario ? [scenario] : [];
  return {
    width: frame.width,
    mapHeight: frame.height,
    title: pictureTitle(input, frame.region),
    subtitle: [assessmentLine(input), ...proposalTitles(input), ...loudly].join(' · '),
    legend: frame.legend,
    scale,
    scaleLabel: text.km(scale.km),
    attribution: [
      `${text.export.sources}: ${creditLines(scene).join('; ')}`,
      text.export.overlaysNote,
      ...loudly,
    ],
    theme,
  };
}
