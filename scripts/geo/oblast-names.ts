/**
 * The 27 first-level units of Ukraine by ISO 3166-2 code. English by the Ukrainian national
 * romanization (2010), with "oblast" as the word for the unit; the official area in km² where the
 * sources' README gives one.
 */
export type OblastName = {
  readonly id: string;
  readonly name: string;
  readonly nameUk: string;
  readonly officialAreaKm2: number | null;
};

const oblast = (
  id: string,
  name: string,
  nameUk: string,
  officialAreaKm2: number | null = null,
): OblastName => ({
  id,
  name: `${name} oblast`,
  nameUk: `${nameUk} область`,
  officialAreaKm2,
});

export const oblastNames: readonly OblastName[] = [
  oblast('UA-05', 'Vinnytsia', 'Вінницька'),
  oblast('UA-07', 'Volyn', 'Волинська'),
  oblast('UA-09', 'Luhansk', 'Луганська', 26684),
  oblast('UA-12', 'Dnipropetrovsk', 'Дніпропетровська', 31914),
  oblast('UA-14', 'Donetsk', 'Донецька', 26517),
  oblast('UA-18', 'Zhytomyr', 'Житомирська'),
  oblast('UA-21', 'Zakarpattia', 'Закарпатська'),
  oblast('UA-23', 'Zaporizhzhia', 'Запорізька', 27183),
  oblast('UA-26', 'Ivano-Frankivsk', 'Івано-Франківська'),
  { id: 'UA-30', name: 'Kyiv', nameUk: 'Київ', officialAreaKm2: null },
  oblast('UA-32', 'Kyiv', 'Київська'),
  oblast('UA-35', 'Kirovohrad', 'Кіровоградська'),
  { id: 'UA-40', name: 'Sevastopol', nameUk: 'Севастополь', officialAreaKm2: 864 },
  {
    id: 'UA-43',
    name: 'Autonomous Republic of Crimea',
    nameUk: 'Автономна Республіка Крим',
    officialAreaKm2: 26081,
  },
  oblast('UA-46', 'Lviv', 'Львівська'),
  oblast('UA-48', 'Mykolaiv', 'Миколаївська', 24598),
  oblast('UA-51', 'Odesa', 'Одеська', 33310),
  oblast('UA-53', 'Poltava', 'Полтавська'),
  oblast('UA-56', 'Rivne', 'Рівненська'),
  oblast('UA-59', 'Sumy', 'Сумська', 23834),
  oblast('UA-61', 'Ternopil', 'Тернопільська'),
  oblast('UA-63', 'Kharkiv', 'Харківська', 31415),
  oblast('UA-65', 'Kherson', 'Херсонська', 28461),
  oblast('UA-68', 'Khmelnytskyi', 'Хмельницька'),
  oblast('UA-71', 'Cherkasy', 'Черкаська'),
  oblast('UA-74', 'Chernihiv', 'Чернігівська'),
  oblast('UA-77', 'Chernivtsi', 'Чернівецька'),
];
