import { useSignal } from '@preact/signals';
import {
  comparisonRows,
  type NumberColumn,
  numberColumns,
  rowsToCsv,
  sortRows,
} from '../../scene/comparison.ts';
import { useStore } from '../app/context.ts';
import { download } from '../parts/download.ts';
import { ScrollArea } from '../parts/scroll-area.tsx';
import { Section } from '../parts/section.tsx';
import styles from './comparison.module.css';

interface Order {
  column: NumberColumn;
  descending: boolean;
}

/** All proposals that are drawn, side by side in figures: sortable, and to be saved as CSV. */
export function ComparisonSection() {
  const store = useStore();
  const text = store.text.value;
  const { scene, comparison } = text;
  const input = store.sceneInput.value;
  const order = useSignal<Order | null>(null);
  const all = comparisonRows(input);
  if (all.length === 0) return null;
  const rows = order.value ? sortRows(all, order.value.column, order.value.descending) : all;
  const cell = (column: NumberColumn, value: number | null): string => {
    if (value === null) return '–';
    if (column === 'km2') return scene.km2(value);
    if (column === 'population') return comparison.atLeast(value);
    return column === 'settlements' ? comparison.whole(value) : scene.km(value);
  };
  const sorted = (column: NumberColumn): 'ascending' | 'descending' | 'none' => {
    if (order.value?.column !== column) return 'none';
    return order.value.descending ? 'descending' : 'ascending';
  };
  return (
    <Section id="comparison" title={comparison.title} note={comparison.note(scene.day(input.control.day))}>
      <ScrollArea label={comparison.title}>
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{comparison.provision}</th>
              {numberColumns.map((column) => (
                <th key={column} scope="col" aria-sort={sorted(column)}>
                  <button
                    type="button"
                    onClick={() => {
                      order.value = { column, descending: sorted(column) !== 'descending' };
                    }}
                  >
                    {comparison.columns[column]}
                    <span aria-hidden="true">
                      {sorted(column) === 'none' ? '' : sorted(column) === 'descending' ? ' ▼' : ' ▲'}
                    </span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} class={row.provision === null ? styles.whole : ''}>
                <th scope="row">
                  {row.provision ?? row.proposal}
                  {row.provision !== null && order.value && <small>{row.proposal}</small>}
                </th>
                {numberColumns.map((column) => (
                  <td key={column}>{cell(column, row[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <button
        type="button"
        class={styles.save}
        onClick={() =>
          download(
            new Blob([rowsToCsv(rows)], { type: 'text/csv' }),
            `contact-line_proposals_${input.control.day}_${input.control.source}.csv`,
          )
        }
      >
        {comparison.csv}
      </button>
    </Section>
  );
}
