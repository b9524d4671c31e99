import type { OblastId } from '../../core/model/ids.ts';
import { oblastName } from '../../scene/names.ts';
import { useStore } from '../app/context.ts';
import { Section } from '../parts/section.tsx';
import styles from './difference-section.module.css';

/** How the occupied area changed since the day of comparison, oblast by oblast. */
export function ChangeSection() {
  const store = useStore();
  const text = store.text.value;
  const { advance, control, atlas } = store.sceneInput.value;
  if (!advance) {
    return (
      <Section id="change" title={text.change} open={false}>
        <p>{control.assessment.kind === 'pending' ? text.pending : text.changeNone}</p>
      </Section>
    );
  }
  const measure = control.source === 'consensus' ? 'both' : control.source;
  const net = (oblast: OblastId): number | null => {
    const [from, to] = [advance.from, advance.to].map((day) => atlas.table.on(measure, oblast, day));
    return from && to ? to.occupiedKm2 - from.occupiedKm2 : null;
  };
  const rows = atlas.table.affected
    .map((oblast) => {
      const part = advance.oblasts.find((each) => each.oblast === oblast);
      return { oblast, gained: part?.gainedKm2 ?? 0, lost: part?.lostKm2 ?? 0, net: net(oblast) };
    })
    .filter(({ gained, lost, net: total }) => gained > 0 || lost > 0 || Math.abs(total ?? 0) >= 0.5);
  return (
    <Section id="change" title={text.change} open={false} note={text.changeNote(advance.from, advance.to)}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.oblast}</th>
            <th scope="col">{text.changeNet}</th>
            <th scope="col">{text.changeGained}</th>
            <th scope="col">{text.changeLost}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ oblast, gained, lost, net: total }) => (
            <tr key={oblast}>
              <th scope="row">{oblastName(atlas, oblast, text.scene.language)}</th>
              <td>{total === null ? '–' : text.scene.signedKm2(total)}</td>
              <td>{text.scene.aboutKm2(gained)}</td>
              <td>{text.scene.aboutKm2(lost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
