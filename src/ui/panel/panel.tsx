import { useStore } from '../app/context.ts';
import { AuditSection } from '../audit/audit-section.tsx';
import { ComparisonSection } from '../comparison/comparison-section.tsx';
import { ScenarioSection } from '../scenario/scenario-section.tsx';
import { ChangeSection } from './change-section.tsx';
import { DifferenceSection } from './difference-section.tsx';
import { LayersSection } from './layers-section.tsx';
import { LegendSection } from './legend-section.tsx';
import { OblastsSection } from './oblasts-section.tsx';
import styles from './panel.module.css';
import { PlacesSection } from './places-section.tsx';
import { ProposalsSection } from './proposals-section.tsx';
import { ViewSection } from './view-section.tsx';

/** Everything that can be chosen, and everything that the map shows as lists and tables. */
export function Panel() {
  const store = useStore();
  const text = store.text.value;
  const open = store.panelOpen;
  return (
    <section
      id="panel"
      class={`${styles.panel} ${open.value ? '' : styles.folded}`}
      aria-label={text.panel}
      tabIndex={-1}
    >
      <button
        type="button"
        class={styles.handle}
        aria-expanded={open.value}
        aria-controls="panel-body"
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {open.value ? text.closePanel : text.openPanel}
      </button>
      <div id="panel-body" class={styles.body}>
        <ViewSection />
        <ProposalsSection />
        <ScenarioSection />
        <ComparisonSection />
        <LegendSection />
        <ChangeSection />
        <DifferenceSection />
        <OblastsSection />
        <AuditSection />
        <PlacesSection />
        <LayersSection />
      </div>
    </section>
  );
}
