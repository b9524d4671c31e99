import { assessorsIn } from '../../scene/layers/control.ts';
import { oblastName } from '../../scene/names.ts';
import { select } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import { Section } from '../parts/section.tsx';
import { SettlementName } from '../parts/settlement-name.tsx';
import styles from './difference-section.module.css';

/** Close enough to see a village and the line beside it. */
const villageZoom = 10;

/** Where the assessors differ on the day: how much land in each oblast, and which settlements. */
export function DifferenceSection() {
  const store = useStore();
  const text = store.text.value;
  const { control, atlas } = store.sceneInput.value;
  const { day, source, assessment } = control;
  const nameOf = (id: string): string => oblastName(atlas, id, text.scene.language);
  const assessors = assessorsIn(atlas, 'consensus');
  const rows = atlas.table.affected
    .map((oblast) => {
      const both = atlas.table.on('both', oblast, day)?.occupiedKm2;
      const only = assessors.map(({ id }) => {
        const all = atlas.table.on(id, oblast, day)?.occupiedKm2;
        return all === undefined || both === undefined ? null : Math.max(0, all - both);
      });
      return { oblast, only };
    })
    .filter(({ only }) => only.some((km2) => km2 !== null && km2 >= 0.5));
  const settlements = store.follow.disputed.value;
  return (
    <Section
      id="difference"
      title={text.difference}
      open={false}
      note={text.differenceNote(day)}
      onToggle={(open) => {
        store.follow.disputedWanted.value = open;
      }}
    >
      {source !== 'consensus' ? (
        <p>{text.differenceSource}</p>
      ) : assessment.kind === 'gap' ? (
        <p>{text.timeline.noAssessment}</p>
      ) : (
        <>
          <table class={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.oblast}</th>
                {assessors.map(({ id, shortName }) => (
                  <th key={id} scope="col">
                    {text.differenceOnly(shortName)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ oblast, only }) => (
                <tr key={oblast}>
                  <th scope="row">{nameOf(oblast)}</th>
                  {only.map((km2, index) => (
                    <td key={assessors[index]?.id}>{km2 === null ? '–' : text.scene.km2(km2)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <h3 class={styles.heading}>
            {!settlements
              ? text.pending
              : settlements.length === 0
                ? text.differenceNone
                : text.differenceSettlements(settlements.length)}
          </h3>
          <ul class={styles.list}>
            {settlements?.map((settlement) => (
              <li key={settlement.position.join()}>
                <button
                  type="button"
                  onClick={() => {
                    store.dispatch(select({ kind: 'ground', position: settlement.position }));
                    store.flight.value = {
                      to: 'camera',
                      camera: { center: settlement.position, zoom: villageZoom },
                    };
                  }}
                >
                  <SettlementName name={settlement.name} /> {nameOf(settlement.oblast)}
                  <small>
                    {text.scene.legend.only(
                      assessors
                        .filter(({ id }) => settlement.occupiedBy.includes(id))
                        .map(({ shortName }) => shortName)
                        .join(', '),
                    )}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
