import type { Signal } from '@preact/signals';
import { sources } from '../../data/sources.ts';

/** Which of the control sources; the value is its id. */
export function SourceChoice({ label, chosen }: { label: string; chosen: Signal<string> }) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={chosen.value}
        onChange={(event) => {
          chosen.value = event.currentTarget.value;
        }}
      >
        {sources.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
