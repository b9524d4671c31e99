import { select } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { Section } from '../parts/section.tsx';
import { type OblastMeasure, oblastRows } from './oblast-rows.ts';
import styles from './oblasts-section.module.css';

/** A dash for a gap, with its meaning for those who do not see it. */
function Gap() {
  const text = useStore().text.value;
  return (
    <>
      <span aria-hidden="true">{text.audit.nothing}</span>
      <span class="visually-hidden">{text.timeline.noAssessment}</span>
    </>
  );
}

function MeasureCell({ measure }: { measure: OblastMeasure | null }) {
  const text = useStore().text.value;
  return (
    <td>
      {measure ? text.scene.percent(measure.percent) : <Gap />}
      {measure?.lineKm ? <small>{text.scene.km(measure.lineKm)}</small> : null}
    </td>
  );
}

/** The occupied share of each affected oblast and its part of the line of contact on the day shown. */
export function OblastsSection() {
  const store = useStore();
  const text = store.text.value;
  const { assessors } = store.atlas;
  const control = store.control.value;
  const uk = text.scene.language === 'uk';
  return (
    <Section id="oblasts" title={text.oblasts} note={text.oblastsNote}>
      <ScrollArea label={text.oblasts}>
        <table class={styles.table}>
          <caption>{text.oblastsBasis(control.day)}</caption>
          <thead>
            <tr>
              <th scope="col">{text.oblast}</th>
              {assessors.map(({ id, shortName }) => (
                <th key={id} scope="col">
                  {shortName}
                </th>
              ))}
              <th scope="col">{text.oblastRange}</th>
            </tr>
          </thead>
          <tbody>
            {oblastRows(store.atlas, control).map(({ id, name, nameUk, measured, percent }) => (
              <tr key={id}>
                <th scope="row">
                  <button type="button" onClick={() => store.dispatch(select({ kind: 'region', id }))}>
                    {uk ? nameUk : name}
                  </button>
                </th>
                {measured.map((measure, index) => (
                  <MeasureCell key={assessors[index]?.id} measure={measure} />
                ))}
                <td>{percent ? text.scene.percentRange(percent.from, percent.to) : <Gap />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </Section>
  );
}
