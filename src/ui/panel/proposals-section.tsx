import type { Proposal, ProposalParameter } from '../../core/model/proposal.ts';
import { localText } from '../../core/model/text.ts';
import { parametersOf } from '../../core/proposals/evaluate.ts';
import { select, setParameter, toggleProposal } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import { Section } from '../parts/section.tsx';
import styles from './proposals-section.module.css';

function ParameterSlider({ proposal, parameter }: { proposal: Proposal; parameter: ProposalParameter }) {
  const store = useStore();
  const text = store.text.value;
  const active = store.choices.value.proposals.find(({ id }) => id === proposal.id);
  const value = parametersOf(proposal, active?.params ?? {})[parameter.name] ?? parameter.default;
  return (
    <label class={styles.slider}>
      <span>
        {localText(parameter.label, text.scene.language)}: <strong>{text.scene.km(value)}</strong>
      </span>
      <input
        type="range"
        min={parameter.min}
        max={parameter.max}
        step={parameter.step}
        value={value}
        aria-valuetext={text.scene.km(value)}
        onInput={(event) =>
          store.dispatch(
            setParameter(proposal.id, parameter.name, event.currentTarget.valueAsNumber),
            'replace',
          )
        }
      />
      {parameter.basis === 'illustrative' && <span class={styles.basis}>{text.illustrative}</span>}
    </label>
  );
}

/** Each proposal with its switch, its parameters, and the way to its card. */
export function ProposalsSection() {
  const store = useStore();
  const text = store.text.value;
  const { language } = text.scene;
  return (
    <Section id="proposals" title={text.proposals} note={text.proposalsNote}>
      <ul class={styles.list}>
        {store.atlas.proposals.map((proposal) => {
          const on = store.choices.value.proposals.some(({ id }) => id === proposal.id);
          const title = localText(proposal.title, language);
          return (
            <li key={proposal.id}>
              <div class={styles.head}>
                <label>
                  <input
                    type="checkbox"
                    checked={on}
                    onChange={(event) => {
                      store.dispatch(toggleProposal(proposal.id, event.currentTarget.checked));
                      store.announcement.value = text.announceToggle(title, event.currentTarget.checked);
                    }}
                  />
                  <span>{title}</span>
                </label>
                <button
                  type="button"
                  aria-label={`${text.details}: ${title}`}
                  onClick={() => store.dispatch(select({ kind: 'proposal', id: proposal.id }))}
                >
                  {text.details}
                </button>
              </div>
              {on &&
                proposal.parameters.map((parameter) => (
                  <ParameterSlider key={parameter.name} proposal={proposal} parameter={parameter} />
                ))}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
