import { auditEvents, auditShares } from '../../core/control/audit.ts';
import { useStore } from '../app/context.ts';
import { Section } from '../parts/section.tsx';
import styles from './audit.module.css';
import { EventAudits } from './event-audits.tsx';
import { ShareAudits } from './share-audits.tsx';

/** Every claim of control that the articles make, beside what the assessors measure. */
export function AuditSection() {
  const store = useStore();
  const text = store.text.value;
  const { atlas } = store;
  const { article } = store.state.value;
  const articles = atlas.articles.filter(({ id }) => article === null || id === article);
  const assessors = atlas.assessors.map(({ id }) => id);
  const shares = auditShares(articles, atlas.table, assessors);
  const events = auditEvents(articles, atlas.placeStatus, atlas.table, assessors);
  return (
    <Section id="audit" title={text.audit.title} note={text.audit.note}>
      {shares.length > 0 && <ShareAudits audits={shares} />}
      {events.length > 0 && <EventAudits audits={events} />}
      {shares.length === 0 && events.length === 0 && <p class={styles.none}>{text.noClaim}</p>}
    </Section>
  );
}
