import { select } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import { Section } from '../parts/section.tsx';
import { oblastRows } from './oblast-rows.ts';
import styles from './oblasts-section.module.css';

/** The occupied share of each affected oblast on the day shown. */
export function OblastsSection() {
  const store = useStore();
  const text = store.text.value;
  const { day } = store.control.value;
  const rows = oblastRows(store.atlas, day);
  const uk = text.scene.language === 'uk';
  return (
    <Section id="oblasts" title={text.oblasts} note={text.oblastsNote}>
      <table class={styles.table}>
        <caption>{text.chartBasis(day)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.oblast}</th>
            <th scope="col">{text.claimed}</th>
            {store.atlas.assessors.map(({ id, shortName }) => (
              <th key={id} scope="col">
                {shortName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <button type="button" onClick={() => store.dispatch(select({ kind: 'region', id: row.id }))}>
                  {uk ? row.nameUk : row.name}
                </button>
              </th>
              <td>
                {row.claim ? (
                  text.scene.wholePercent(row.claim.percent)
                ) : (
                  <>
                    <span aria-hidden="true">–</span>
                    <span class="visually-hidden">{text.noClaim}</span>
                  </>
                )}
              </td>
              {row.measured.map((percent, index) => (
                <td key={store.atlas.assessors[index]?.id}>
                  {percent === null ? text.timeline.noAssessment : text.scene.percent(percent)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
