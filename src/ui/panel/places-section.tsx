import { articleSpellings, isMentioned } from '../../scene/layers/places.ts';
import { useStore } from '../app/context.ts';
import { goToPlace, isOnMap } from '../app/fly.ts';
import { Section } from '../parts/section.tsx';
import styles from './places-section.module.css';

/** The places that the chosen article names, or all five; each flies the map. */
export function PlacesSection() {
  const store = useStore();
  const text = store.text.value;
  const { article, selection } = store.choices.value;
  const uk = text.scene.language === 'uk';
  const collator = new Intl.Collator(text.scene.locale);
  const places = store.atlas.places
    .filter((place) => isMentioned(place, store.atlas, article))
    .sort((a, b) => collator.compare(uk ? a.nameUk : a.name, uk ? b.nameUk : b.name));
  return (
    <Section id="places" title={`${text.places} (${places.length})`} note={text.placesNote}>
      <ul class={styles.list}>
        {places.map((place) => {
          const spellings = articleSpellings(place, store.atlas, article);
          const selected = selection?.kind === 'place' && selection.id === place.id;
          return (
            <li key={place.id}>
              <button type="button" aria-pressed={selected} onClick={() => goToPlace(store, place)}>
                <strong>{uk ? place.nameUk : place.name}</strong>{' '}
                <span lang={uk ? 'en' : 'uk'}>{uk ? place.name : place.nameUk}</span>
                <small>
                  {[
                    text.scene.placeKinds[place.kind],
                    ...(spellings.length ? [text.scene.map.aka(spellings.join(', '))] : []),
                    ...(isOnMap(place) ? [] : [text.offMap]),
                  ].join(' · ')}
                </small>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
