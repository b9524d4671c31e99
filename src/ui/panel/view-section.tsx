import { isAudited } from '../../core/control/audit-events.ts';
import type { Article } from '../../core/model/article.ts';
import { localText } from '../../core/model/text.ts';
import { type Change, chooseArticle, chooseSource } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import type { UiText } from '../i18n/text.ts';
import { Section } from '../parts/section.tsx';
import { SwipeChoice } from '../swipe/swipe-choice.tsx';
import { Choices } from './choices.tsx';
import { showSection } from './show-section.ts';
import styles from './view-section.module.css';

function articleLabel(article: Article, text: UiText): string {
  const title = localText(article.title, text.scene.language);
  const date = article.date.kind === 'inferred' ? text.scene.day(article.date.day) : text.articleUndated;
  return `${date} – ${title}`;
}

/** How the article's date is known and what to mind when relying on it. */
function Reliability({ article }: { article: Article }) {
  const { language } = useStore().text.value.scene;
  return (
    <ul class={styles.reliability}>
      <li>{localText(article.date.basis, language)}</li>
      {article.reliability.map((note) => (
        <li key={note.en}>{localText(note, language)}</li>
      ))}
    </ul>
  );
}

/** Which article, whose assessment; the day is chosen on the timeline. */
export function ViewSection() {
  const store = useStore();
  const text = store.text.value;
  const state = store.choices.value;
  const article = store.atlas.articles.find(({ id }) => id === state.article) ?? null;

  const sourceName = (source: string): string =>
    store.atlas.assessors.find(({ id }) => id === source)?.shortName ?? text.consensus;
  /** Makes a change and reads out what the map shows then. */
  const change = (step: Change): void => {
    store.dispatch(step);
    const { day, source } = store.state.peek();
    store.announcement.value = text.announceDay(day, sourceName(source));
  };

  return (
    <Section id="view" title={text.view}>
      <label class={styles.field}>
        <span>{text.article}</span>
        <select
          aria-label={text.article}
          value={state.article ?? ''}
          onChange={(event) => {
            const chosen = store.atlas.articles.find(({ id }) => id === event.currentTarget.value);
            change(chooseArticle(chosen ?? null));
          }}
        >
          <option value="">{text.allArticles}</option>
          {store.atlas.articles.map((item) => (
            <option key={item.id} value={item.id}>
              {articleLabel(item, text)}
            </option>
          ))}
        </select>
      </label>
      {article && <Reliability article={article} />}
      {article && (article.controlClaims.length > 0 || article.events.some(isAudited)) && (
        <button type="button" class={styles.link} onClick={() => showSection(store, 'audit')}>
          {text.scene.card.compareClaims}
        </button>
      )}
      <Choices
        name="source"
        label={text.source}
        value={state.source}
        options={[...store.vocabulary.sources]
          .sort((a, b) => Number(b === 'consensus') - Number(a === 'consensus'))
          .map((source) => ({ value: source, label: sourceName(source) }))}
        onChange={(source) => change(chooseSource(source))}
      />
      <SwipeChoice />
    </Section>
  );
}
