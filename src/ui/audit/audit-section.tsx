import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { auditEvents } from '../../core/control/audit-events.ts';
import { useStore } from '../app/context.ts';
import { Section } from '../parts/section.tsx';
import { EventAudits } from './event-audits.tsx';
import { ShareAudits } from './share-audits.tsx';

/** Every claim of control that the articles make, or the chosen one, beside what the assessors measure. */
export function AuditSection() {
  const store = useStore();
  const { audit: text } = store.text.value;
  const { atlas } = store;
  // The state changes with every step of the timeline, this only with another article.
  const article = useComputed(() => store.state.value.article).value;
  const articles = useMemo(
    () => atlas.articles.filter(({ id }) => article === null || id === article),
    [atlas, article],
  );
  const events = useMemo(
    () =>
      auditEvents(
        articles,
        atlas.placeStatus,
        atlas.table,
        atlas.assessors.map(({ id }) => id),
      ),
    [atlas, articles],
  );
  const claims = articles.some(({ controlClaims }) => controlClaims.length > 0);
  return (
    <Section id="audit" title={text.title} note={text.note}>
      {claims && <ShareAudits articles={articles} />}
      {events.length > 0 && <EventAudits audits={events} />}
      {!claims && events.length === 0 && <p>{text.none}</p>}
    </Section>
  );
}
