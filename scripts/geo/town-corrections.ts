import type { LonLat } from '../../src/core/model/position.ts';
import type { City } from './geonames.ts';

/** Ukrainian names by GeoNames id, where the settlement list has none, an old one or another place's. */
export const namesById: Readonly<Record<number, string>> = {
  690237: 'Велика Новосілка',
  692953: 'Станиця Луганська',
  694403: 'Сіверськ',
  694725: 'Щастя',
  704204: 'Лиман',
  705183: 'Слобожанське',
  705809: 'Голубівка',
  713174: 'Бахмут',
  708273: 'Гірське',
  711623: 'Борова',
  6559559: 'Горішні Плавні',
};

/** Populations, to the nearest thousand before the invasion, that GeoNames lacks; by GeoNames id. */
export const populations: Readonly<Record<number, number>> = { 690237: 5_000 };

/** A town that GeoNames' extract lacks, with its population to the nearest thousand before the invasion. */
export const missing: readonly City[] = [
  {
    id: 690823,
    name: 'Vuhledar',
    country: 'UA',
    code: 'PPL',
    population: 14_000,
    position: [37.2567, 47.7788],
  },
];

/**
 * Towns renamed by the Verkhovna Rada, former Ukrainian name to that of today. The Crimean
 * names of 2016 take effect with the return of the territory; the map keeps the common ones there.
 */
export const renamed: Readonly<Record<string, string>> = {
  Сєвєродонецьк: 'Сіверськодонецьк',
  Сєверодонецьк: 'Сіверськодонецьк',
  Новомосковськ: 'Самар',
  Красноград: 'Берестин',
  Первомайський: 'Златопіль',
  Червоноград: 'Шептицький',
  Першотравенськ: 'Шахтарське',
  Южноукраїнськ: 'Південноукраїнськ',
  Южне: 'Південне',
  Молодогвардійськ: 'Отаманівка',
  'Новоград-Волинський': 'Звягель',
  'Володимир-Волинський': 'Володимир',
  'Переяслав-Хмельницький': 'Переяслав',
  Краснодон: 'Сорокине',
  Свердловськ: 'Довжанськ',
  'Красний Луч': 'Хрустальний',
  Стаханов: 'Кадіївка',
  Артемівськ: 'Бахмут',
  Дзержинськ: 'Торецьк',
  Торез: 'Чистякове',
  Димитров: 'Мирноград',
  Красноармійськ: 'Покровськ',
  'Красний Лиман': 'Лиман',
  Іллічівськ: 'Чорноморськ',
  Кіровоград: 'Кропивницький',
  Дніпропетровськ: 'Дніпро',
  Дніпродзержинськ: 'Кам’янське',
  Кузнецовськ: 'Вараш',
  Кіровськ: 'Голубівка',
  Кіровське: 'Хрестівка',
  Юнокомунарівськ: 'Бунге',
  Орджонікідзе: 'Покров',
  Котовськ: 'Подільськ',
  Цюрупинськ: 'Олешки',
  Червонопартизанськ: 'Вознесенівка',
};

/** Positions `[lon, lat]` that the sources' README establishes better than GeoNames, by the name on the map. */
export const positions: Readonly<Record<string, LonLat>> = {
  Siversk: [38.0972, 48.8631],
  Sloviansk: [37.605, 48.853],
  Kramatorsk: [37.5563, 48.7231],
  'Pokrovsk UA-14': [37.1771, 48.2801],
  'Donetsk UA-14': [37.8042, 48.0089],
  Odesa: [30.7326, 46.4775],
  Novoshakhtinsk: [39.9334, 47.7604],
};

/** Small towns of the fighting that are drawn whatever their population, by Ukrainian name and oblast. */
export const always: ReadonlySet<string> = new Set([
  'Сіверськ UA-14',
  'Лиман UA-14',
  'Часів Яр UA-14',
  'Торецьк UA-14',
  'Велика Новосілка UA-14',
  'Курахове UA-14',
  'Вугледар UA-14',
  'Авдіївка UA-14',
  'Мар’їнка UA-14',
  'Соледар UA-14',
  'Святогірськ UA-14',
  'Гуляйполе UA-23',
  'Оріхів UA-23',
  'Куп’янськ UA-63',
  'Вовчанськ UA-63',
  'Борова UA-63',
  'Ізюм UA-63',
  'Балаклія UA-63',
  'Краснопілля UA-59',
  'Білопілля UA-59',
  'Глухів UA-59',
  'Ямпіль UA-59',
  'Гола Пристань UA-65',
  'Олешки UA-65',
  'Снігурівка UA-48',
  'Очаків UA-48',
]);
