import type { EventAudit } from '../../core/control/audit-events.ts';
import { localText } from '../../core/model/text.ts';
import { cite } from '../../scene/cards/card.ts';
import { select } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import styles from './audit.module.css';
import { AuditTable, ClaimRow } from './audit-table.tsx';
import { EventChart } from './event-chart.tsx';
import {
  allGround,
  changedBetween,
  firstMarked,
  lostOn,
  type MarkValue,
  onArticleDay,
  someGround,
} from './mark-text.ts';
import { KeyMarker } from './marker.tsx';

/** One fact of all assessors' marks; no row where it holds of none. */
function MarkRow({ label, values }: { label: string; values: readonly (MarkValue | null)[] }) {
  const { atlas, text } = useStore();
  if (values.every((value) => value === null)) return null;
  return (
    <tr>
      <th scope="row">{label}</th>
      {values.map((mark, i) => (
        <td key={atlas.assessors[i]?.id}>
          {mark?.value ?? text.value.audit.nothing}
          {mark?.detail && <small>{mark.detail}</small>}
        </td>
      ))}
    </tr>
  );
}

function EventRows({ audit, name }: { audit: EventAudit; name: string }) {
  const store = useStore();
  const text = store.text.value;
  const { event, marks } = audit;
  const source = cite(store.atlas, text.scene, audit.article, [event.paragraph]);
  const claimant = localText(event.claimant, text.scene.language);
  return (
    <tbody>
      <ClaimRow>
        <button type="button" onClick={() => store.dispatch(select({ kind: 'event', id: event.id }))}>
          {name}
        </button>
        <small>
          {text.audit.claimed(
            text.scene.eventKinds[event.kind],
            text.scene.dayRange(event.date.from, event.date.to),
          )}
        </small>
        <small>
          {text.audit.saidBy(
            event.hedge ? `${claimant} (“${event.hedge}”)` : claimant,
            source.title,
            source.where,
          )}
        </small>
      </ClaimRow>
      <MarkRow label={text.audit.firstMarked} values={marks.map((mark) => firstMarked(mark, text))} />
      <MarkRow label={text.audit.changedBetween} values={marks.map((mark) => changedBetween(mark, text))} />
      <MarkRow
        label={text.audit.someGround(audit.precisionKm)}
        values={marks.map((mark) => someGround(mark, text))}
      />
      <MarkRow
        label={text.audit.allGround(audit.precisionKm)}
        values={marks.map((mark) => allGround(mark, text))}
      />
      <MarkRow label={text.audit.onArticleDay} values={marks.map((mark) => onArticleDay(mark, text))} />
      <MarkRow label={text.audit.lost} values={marks.map((mark) => lostOn(mark, text))} />
    </tbody>
  );
}

/** Places that articles say were taken, left or entered: claimed days and first marks, as chart and table. */
export function EventAudits({ audits }: { audits: readonly EventAudit[] }) {
  const store = useStore();
  const text = store.text.value;
  const { atlas } = store;
  const rows = audits.map((audit) => ({ audit, name: localText(audit.event.title, text.scene.language) }));
  const spoken = rows.map(({ audit: { event, marks }, name }) =>
    text.chartRow(name, [
      text.scene.dayRange(event.date.from, event.date.to),
      ...marks.map((mark, i) => {
        const { value, detail } = firstMarked(mark, text);
        return text.chartBar(atlas.assessors[i]?.shortName ?? '', detail ? `${value} (${detail})` : value);
      }),
    ]),
  );
  return (
    <>
      <EventChart audits={rows} alt={text.audit.eventChart(spoken)} tick={text.tick} />
      <ul class={styles.key}>
        <li>
          <span class={styles.span} aria-hidden="true" /> {text.audit.legendSpan}
        </li>
        {atlas.assessors.map(({ id, shortName }, index) => (
          <li key={id}>
            <KeyMarker kind={index} filled /> {text.audit.legendMark(shortName)}
          </li>
        ))}
        <li>
          <span class={styles.whisker} aria-hidden="true" /> {text.audit.legendPrecision}
        </li>
      </ul>
      <AuditTable caption={text.audit.events} head={text.audit.eventHead}>
        {rows.map((row) => (
          <EventRows key={row.audit.event.id} {...row} />
        ))}
      </AuditTable>
      <p class={styles.method}>{text.audit.eventMethod}</p>
    </>
  );
}
