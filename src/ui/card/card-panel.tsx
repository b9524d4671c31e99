import type { Card } from '../../scene/cards/card.ts';
import { chooseArticle, select } from '../../state/changes.ts';
import { useStore } from '../app/context.ts';
import { showSection } from '../panel/show-section.ts';
import { WhatIf } from '../scenario/what-if.tsx';
import styles from './card-panel.module.css';

/** A card's body: warnings first, then what is known, then who says so. */
function CardBody({ card }: { card: Card }) {
  const store = useStore();
  const text = store.text.value;
  return (
    <>
      {card.warnings.length > 0 && (
        <ul class={styles.warnings}>
          {card.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {card.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <dl class={styles.facts}>
        {card.facts.map(({ label, value, detail }) => (
          <div key={label + value} class={value ? '' : styles.heading}>
            <dt>{label}</dt>
            <dd>
              {value && <strong>{value}</strong>}
              {detail && <small>{detail}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {card.whatIf?.offers.map((offer) => (
        <WhatIf
          key={`${offer} ${card.whatIf?.position.join()}`}
          position={card.whatIf?.position ?? [0, 0]}
          offer={offer}
        />
      ))}
      {card.links?.map(({ section, label }) => (
        <button key={section} type="button" class={styles.link} onClick={() => showSection(store, section)}>
          {label}
        </button>
      ))}
      {card.citations.length > 0 && (
        <>
          <h3>{text.saidIn}</h3>
          <ul class={styles.citations}>
            {card.citations.map((citation) => (
              <li key={citation.article + citation.where + (citation.spelling ?? '')}>
                <button
                  type="button"
                  onClick={() => {
                    const article = store.atlas.articles.find(({ id }) => id === citation.article);
                    if (article) store.dispatch(chooseArticle(article));
                  }}
                >
                  {citation.title}
                </button>
                , {citation.where}
                {citation.spelling && ` (${text.scene.map.aka(citation.spelling)})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The card of what is selected, beside the map's edge; on a phone over the map's lower part. */
export function CardPanel() {
  const store = useStore();
  const text = store.text.value;
  const card = store.card.value;
  if (!card) return null;
  return (
    <aside
      class={styles.card}
      aria-label={card.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') store.dispatch(select(null));
      }}
    >
      <header class={styles.head}>
        <div>
          <p class={styles.kind}>{card.kind}</p>
          <h2>{card.title}</h2>
          <p class={styles.subtitle}>{card.subtitle}</p>
        </div>
        <button type="button" aria-label={text.close} onClick={() => store.dispatch(select(null))}>
          ×
        </button>
      </header>
      <div class={styles.body}>
        <CardBody card={card} />
      </div>
    </aside>
  );
}
