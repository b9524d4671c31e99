import { loadSnapshotData } from '../../src/cli/snapshot-data.ts';
import { proposalsFrom } from '../../src/cli/snapshot-options.ts';
import { snapshotPicture } from '../../src/cli/snapshot-picture.ts';
import { regionNamed } from '../../src/cli/snapshot-regions.ts';
import { type SnapshotScene, snapshotScene } from '../../src/cli/snapshot-scene.ts';
import type { Day } from '../../src/core/model/ids.ts';
import type { About } from '../../src/render/vector/about.ts';
import type { Picture, TextMark } from '../../src/render/vector/picture.ts';
import type { ProjectionName } from '../../src/render/vector/view.ts';
import { lightTheme } from '../../src/scene/theme.ts';
import { en } from '../../src/ui/i18n/en.ts';

export interface Drawn {
  snapshot: SnapshotScene;
  picture: Picture;
  about: About;
}

/** Pictures of the bundled data as the command line draws them, at 1200 by 800 CSS pixels. */
export async function openPictures(day: string, proposals: readonly string[]) {
  const data = await loadSnapshotData();
  const snapshot = snapshotScene(data, {
    day: day as Day,
    source: 'consensus',
    proposals: proposalsFrom(proposals, [], data.atlas),
    theme: lightTheme,
    text: en.scene,
  });
  return (region: string, projection: ProjectionName = 'conic'): Drawn => ({
    snapshot,
    ...snapshotPicture(snapshot, {
      region: regionNamed(region, data.atlas),
      projection,
      width: 1200,
      height: 800,
    }),
  });
}

/** The labels of the map. */
export const labelsOf = ({ layers }: Picture): TextMark[] =>
  layers.flatMap(({ marks }) => marks).filter((mark) => mark.kind === 'text');

export const textOf = ({ lines }: TextMark): string =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
