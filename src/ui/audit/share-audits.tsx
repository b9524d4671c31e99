import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import {
  auditShares,
  type ShareAudit,
  type ShareMeasure,
  type SharesOnDay,
} from '../../core/control/audit-shares.ts';
import type { Article } from '../../core/model/article.ts';
import { localText } from '../../core/model/text.ts';
import { cite } from '../../scene/cards/card.ts';
import { oblastName } from '../../scene/names.ts';
import { select } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import type { UiText } from '../i18n/text.ts';
import styles from './audit.module.css';
import { AuditTable, ClaimRow } from './audit-table.tsx';
import { KeyMarker } from './marker.tsx';
import { ShareChart } from './share-chart.tsx';

/** What an assessor measures, and how far it is from the claim. */
function MeasureCell({ measure }: { measure: ShareMeasure }) {
  const text = useStore().text.value;
  if (measure.kind === 'no-assessment') {
    return (
      <td>
        {text.audit.nothing} <small>{text.audit.noAssessment}</small>
      </td>
    );
  }
  return (
    <td>
      <strong>{text.scene.percent(measure.percent)}</strong>
      <small>{text.scene.km2(measure.occupiedKm2)}</small>
      <small>{text.audit.thanStated(measure.differencePoints, measure.differenceKm2)}</small>
      {measure.day !== measure.asked && <small>{text.audit.earlierDay(text.scene.day(measure.day))}</small>}
    </td>
  );
}

/** What all assessors measure on a day. */
function DayRow({ role, shares }: { role: string; shares: SharesOnDay }) {
  const text = useStore().text.value;
  return (
    <tr>
      <th scope="row">
        {text.scene.day(shares.day)}
        <small>{role}</small>
      </th>
      {shares.measures.map((measure) => (
        <MeasureCell key={measure.assessor} measure={measure} />
      ))}
    </tr>
  );
}

/** A claim and its comparisons. The day on the map has a row only where it is neither of the others. */
function ShareRows({ audit, name, label }: ShareRow) {
  const store = useStore();
  const text = store.text.value;
  const { claim, onArticleDay, onShownDay, onLastDay } = audit;
  const source = cite(store.atlas, text.scene, audit.article, [claim.paragraph]);
  const days = [onLastDay.day, ...(onArticleDay.kind === 'compared' ? [onArticleDay.day] : [])];
  return (
    <tbody>
      <ClaimRow>
        <button type="button" onClick={() => store.dispatch(select({ kind: 'region', id: claim.region }))}>
          {name}
        </button>
        {`: ${label} ${text.audit.ofLand(audit.landKm2)}`}
        <small>
          {text.audit.saidBy(localText(claim.claimant, text.scene.language), source.title, source.where)}
        </small>
        {onArticleDay.kind === 'undated' && (
          <small>
            {text.audit.undated(text.scene.day(onArticleDay.from), text.scene.day(onArticleDay.to))}
          </small>
        )}
      </ClaimRow>
      {onArticleDay.kind === 'compared' && <DayRow role={text.audit.articleDay} shares={onArticleDay} />}
      {!days.includes(onShownDay.day) && <DayRow role={text.audit.shownDay} shares={onShownDay} />}
      <DayRow role={text.audit.lastDay} shares={onLastDay} />
    </tbody>
  );
}

interface ShareRow {
  audit: ShareAudit;
  /** The oblast's. */
  name: string;
  /** The claim in words. */
  label: string;
}

/** The chart in words: claim and measurements, with their days. */
function spokenRow({ audit, name, label }: ShareRow, shortNames: readonly string[], text: UiText): string {
  const measured = [audit.onArticleDay, audit.onLastDay].flatMap((shares) =>
    shares.kind === 'compared'
      ? shares.measures.flatMap((measure, i) =>
          measure.kind === 'measured'
            ? [
                text.chartBar(
                  shortNames[i] ?? '',
                  `${text.scene.percent(measure.percent)} (${text.scene.day(measure.day)})`,
                ),
              ]
            : [],
        )
      : [],
  );
  return text.chartRow(name, [label, ...measured]);
}

/** Shares of an oblast that articles state: a chart, and a table with differences in points and km². */
export function ShareAudits({ articles }: { articles: readonly Article[] }) {
  const store = useStore();
  const text = store.text.value;
  const { atlas } = store;
  const shown = useComputed(() => store.control.value.day).value;
  const audits = useMemo(
    () =>
      auditShares(
        articles,
        atlas.table,
        atlas.assessors.map(({ id }) => id),
        shown,
      ),
    [atlas, articles, shown],
  );
  const rows = audits.map((audit): ShareRow => {
    const name = oblastName(atlas, audit.claim.region, text.scene.language);
    const label = text.audit.claimOf(audit.claim.hedge, text.scene.wholePercent(audit.claim.percent));
    return { audit, name, label };
  });
  const shortNames = atlas.assessors.map(({ shortName }) => shortName);
  const spoken = rows.map((row) => spokenRow(row, shortNames, text));
  const hedges = new Set(audits.map(({ claim }) => claim.hedge !== null));
  return (
    <>
      <ShareChart
        audits={rows}
        alt={text.audit.shareChart(spoken)}
        axis={text.audit.pointsAxis}
        signed={text.audit.points}
      />
      <ul class={styles.key}>
        {[...hedges].map((hedged) => (
          <li key={String(hedged)}>
            <KeyMarker kind="claim" filled={!hedged} />
            {hedged ? text.audit.legendHedged : text.audit.legendClaim}
          </li>
        ))}
        <li>
          <span class={styles.span} aria-hidden="true" /> {text.audit.legendRounds}
        </li>
        {shortNames.map((shortName, index) => (
          <li key={`then ${shortName}`}>
            <KeyMarker kind={index} filled /> {text.audit.legendThen(shortName)}
          </li>
        ))}
        {shortNames.map((shortName, index) => (
          <li key={`now ${shortName}`}>
            <KeyMarker kind={index} filled={false} /> {text.audit.legendNow(shortName)}
          </li>
        ))}
      </ul>
      <AuditTable caption={text.audit.shares} head={text.audit.measuredOn}>
        {rows.map((row) => (
          <ShareRows key={`${row.audit.article} ${row.audit.claim.region}`} {...row} />
        ))}
      </AuditTable>
      <p class={styles.method}>{text.audit.shareMethod}</p>
    </>
  );
}
