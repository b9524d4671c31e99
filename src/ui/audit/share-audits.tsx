import type { ShareAudit, ShareMeasure } from '../../core/control/audit.ts';
import { cite } from '../../scene/cards/card.ts';
import { useStore } from '../app/context.ts';
import styles from './audit.module.css';
import { KeyMarker } from './marker.tsx';
import { ShareChart } from './share-chart.tsx';

/** What an assessor measures, and how far the claim is from it. */
function Measured({ measure }: { measure: ShareMeasure | undefined }) {
  const text = useStore().text.value;
  if (!measure || measure.kind === 'none') {
    return <td>{measure?.reason === 'undated' ? text.audit.undated : text.audit.noAssessment}</td>;
  }
  return (
    <td>
      <strong>{text.scene.percent(measure.percent)}</strong>
      <small>{text.audit.difference(measure.differencePoints, measure.differenceKm2)}</small>
      {measure.day !== measure.asked && <small>{text.audit.earlierDay(text.scene.day(measure.day))}</small>}
    </td>
  );
}

/** Claimed shares: a chart, and a table with differences in points and km². */
export function ShareAudits({ audits }: { audits: readonly ShareAudit[] }) {
  const store = useStore();
  const text = store.text.value;
  const { atlas } = store;
  const uk = text.scene.language === 'uk';
  const nameOf = (id: string): string => {
    const oblast = atlas.oblasts.features.find(({ properties }) => properties.id === id)?.properties;
    return (uk ? oblast?.nameUk : oblast?.name) ?? id;
  };
  const claimOf = ({ claim }: ShareAudit): string =>
    text.audit.claimOf(claim.hedge, text.scene.wholePercent(claim.percent));
  const rows = audits.map((audit) => ({ audit, name: nameOf(audit.claim.region), label: claimOf(audit) }));
  const spoken = rows.map(({ audit, name, label }) => {
    const measured = audit.onDay.flatMap((measure, i) =>
      measure.kind === 'measured'
        ? [text.chartBar(atlas.assessors[i]?.shortName ?? '', text.scene.percent(measure.percent))]
        : [],
    );
    return text.chartRow(name, [label, ...measured]);
  });
  return (
    <>
      <ShareChart audits={rows} alt={text.audit.shareChart(spoken)} percent={text.scene.wholePercent} />
      <ul class={styles.key}>
        <li>
          <KeyMarker kind="claim" filled={false} /> {text.audit.legendHedged}
        </li>
        {atlas.assessors.map(({ id, shortName }, index) => (
          <li key={id}>
            <KeyMarker kind={index} filled /> {text.audit.legendThen(shortName)}
          </li>
        ))}
        {atlas.assessors.map(({ id, shortName }, index) => (
          <li key={id}>
            <KeyMarker kind={index} filled={false} /> {text.audit.legendNow(shortName)}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
      <section class={styles.scroll} aria-label={text.audit.shares} tabIndex={0}>
        <table class={styles.table}>
          <caption>{text.audit.shares}</caption>
          <thead>
            <tr>
              <th scope="col">{text.audit.claim}</th>
              {atlas.assessors.map(({ id, shortName }) => (
                <th key={id} scope="col">
                  {shortName}
                </th>
              ))}
              {atlas.assessors.map(({ id, shortName }) => (
                <th key={id} scope="col">
                  {text.audit.legendNow(shortName)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ audit, name, label }) => {
              const source = cite(atlas, text.scene, audit.article, [audit.claim.paragraph]);
              return (
                <tr key={`${audit.article} ${audit.claim.region}`}>
                  <th scope="row">
                    {name}: {label}
                    <small>
                      {source.title}, {source.where}
                    </small>
                  </th>
                  {[...audit.onDay, ...audit.lately].map((measure, index) => (
                    <Measured
                      key={`${measure.assessor} ${index < audit.onDay.length ? 'then' : 'now'}`}
                      measure={measure}
                    />
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
