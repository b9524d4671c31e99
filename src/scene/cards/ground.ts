import type { GroundMark } from '../../core/control/facts.ts';
import type { Atlas } from '../../core/model/atlas.ts';
import type { LonLat } from '../../core/model/position.ts';
import type { SceneInput } from '../input.ts';
import { oblastName } from '../names.ts';
import { settlementLabel } from '../settlement-label.ts';
import type { SceneText } from '../text.ts';
import type { Card, CardFact } from './card.ts';

/** Since when an assessor marks a settlement as it does, with the last day on which it did not. */
function markFact(mark: GroundMark, atlas: Atlas, text: SceneText): CardFact {
  const assessor = atlas.assessors.find(({ id }) => id === mark.assessor);
  const label = assessor?.name ?? mark.assessor;
  if (mark.occupied === null) return { label, value: text.card.noAssessment };
  const [first] = atlas.table.daysOf(mark.assessor);
  const detail = mark.since
    ? text.card.since(mark.since, mark.before)
    : first && text.card.sinceBefore(first);
  return {
    label,
    value: mark.occupied ? text.card.markedOccupied : text.card.notMarkedOccupied,
    ...(detail ? { detail } : {}),
  };
}

/** A spot of ground: how each assessor marks the nearest settlement, and since when. */
export function groundCard([lon, lat]: LonLat, input: SceneInput): Card {
  const { atlas, ground, text } = input;
  const position = text.card.position(lon, lat);
  const here = ground && ground.position[0] === lon && ground.position[1] === lat ? ground : null;
  if (!here) {
    return {
      kind: text.card.ground,
      title: position,
      subtitle: '',
      warnings: [],
      text: [text.card.groundUnknown],
      facts: [],
      citations: [],
    };
  }
  const label = settlementLabel(here.settlement.name, text.language);
  const occupiedBy = here.marks.filter(({ occupied }) => occupied === true).length;
  const assessed = here.marks.filter(({ occupied }) => occupied !== null).length;
  return {
    kind: text.card.ground,
    title: label.name,
    subtitle: [label.other, oblastName(atlas, here.oblast, text.language)].filter(Boolean).join(', '),
    warnings: occupiedBy > 0 && occupiedBy < assessed ? [text.card.assessorsDiffer] : [],
    text: [text.card.nearestSettlement(here.settlement.distanceKm)],
    facts: [
      { label: text.card.statusOn(here.day), value: '' },
      ...here.marks.map((mark) => markFact(mark, atlas, text)),
      { label: text.card.coordinates, value: position },
    ],
    citations: [],
    whatIf: {
      position: here.settlement.position,
      offers: occupiedBy === assessed ? ['held'] : occupiedBy === 0 ? ['occupied'] : ['occupied', 'held'],
    },
  };
}
