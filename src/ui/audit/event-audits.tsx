import type { EventAudit, PlaceMark } from '../../core/control/audit.ts';
import { localText } from '../../core/model/text.ts';
import { cite } from '../../scene/cards/card.ts';
import { select } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import type { UiText } from '../i18n/text.ts';
import styles from './audit.module.css';
import { EventChart } from './event-chart.tsx';
import { KeyMarker } from './marker.tsx';

/** When an assessor first marked the place, in sentences. */
export function markLines(mark: PlaceMark, precisionKm: number, text: UiText): string[] {
  const { audit } = text;
  const day = (value: string): string => text.scene.day(value);
  switch (mark.kind) {
    case 'unknown':
      return [audit.unknown];
    case 'already':
      return [audit.already(day(mark.first))];
    case 'not-marked':
      return [audit.notMarked(day(mark.last))];
    case 'marked':
      return [
        audit.marked(day(mark.day)),
        audit.daysAfter(mark.daysAfterClaim),
        ...(mark.before ? [audit.between(day(mark.before), day(mark.day))] : []),
        audit.precision(precisionKm, mark.earliest && day(mark.earliest), mark.latest && day(mark.latest)),
        ...(mark.takenBack
          ? [audit.takenBack(day(mark.takenBack), mark.setAgain && day(mark.setAgain))]
          : []),
      ];
  }
}

/** Places that articles say were taken or left: a chart of claimed spans and first marks, and a table. */
export function EventAudits({ audits }: { audits: readonly EventAudit[] }) {
  const store = useStore();
  const text = store.text.value;
  const { atlas } = store;
  const { language } = text.scene;
  const rows = audits.map((audit) => ({ audit, name: localText(audit.event.title, language) }));
  const spoken = rows.map(({ audit, name }) =>
    text.chartRow(
      name,
      audit.marks.map((mark, i) =>
        text.chartBar(atlas.assessors[i]?.shortName ?? '', markLines(mark, audit.precisionKm, text)[0] ?? ''),
      ),
    ),
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
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
      <section class={styles.scroll} aria-label={text.audit.events} tabIndex={0}>
        <table class={styles.table}>
          <caption>{text.audit.events}</caption>
          <thead>
            <tr>
              <th scope="col">{text.audit.event}</th>
              {atlas.assessors.map(({ id, shortName }) => (
                <th key={id} scope="col">
                  {shortName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ audit, name }) => {
              const { event } = audit;
              const source = cite(atlas, text.scene, audit.article, [event.paragraph]);
              return (
                <tr key={event.id}>
                  <th scope="row">
                    <button
                      type="button"
                      onClick={() => store.dispatch(select({ kind: 'event', id: event.id }))}
                    >
                      {name}
                    </button>
                    <small>{text.audit.claimed(text.scene.dayRange(event.date.from, event.date.to))}</small>
                    <small>
                      {localText(event.claimant, language)}; {source.title}, {source.where}
                    </small>
                  </th>
                  {audit.marks.map((mark) => {
                    const [first, ...others] = markLines(mark, audit.precisionKm, text);
                    return (
                      <td key={mark.assessor}>
                        <strong>{first}</strong>
                        {others.map((line) => (
                          <small key={line}>{line}</small>
                        ))}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
