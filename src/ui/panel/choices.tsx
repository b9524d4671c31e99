import styles from './choices.module.css';

interface ChoicesProps<T extends string> {
  name: string;
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange(value: T): void;
}

/** A few exclusive choices side by side: native radio buttons, so arrow keys and screen readers work. */
export function Choices<T extends string>({ name, label, value, options, onChange }: ChoicesProps<T>) {
  return (
    <fieldset class={styles.choices}>
      <legend>{label}</legend>
      <div class={styles.row}>
        {options.map((option) => (
          <label key={option.value} class={styles.choice}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
