import type { Position } from 'geojson';

/** A river in English (Ukrainian national romanization where it is Ukrainian) and in Ukrainian. */
export type RiverName = readonly [name: string, nameUk: string];

/** Rivers that Natural Earth names, under its name. Rivers not listed are not drawn. */
export const byName: Readonly<Record<string, RiverName>> = {
  Dnipro: ['Dnipro', 'Дніпро'],
  Dniester: ['Dnister', 'Дністер'],
  Danube: ['Danube', 'Дунай'],
  'Bratul Chillia': ['Danube, Kiliia arm', 'Дунай, Кілійське гирло'],
  'Bratul Sfintu Gheorghe': ['Danube, St George arm', 'Дунай, Георгіївське гирло'],
  'Bratul Sulina': ['Danube, Sulina arm', 'Дунай, Сулинське гирло'],
  Don: ['Don', 'Дон'],
  Donets: ['Siverskyi Donets', 'Сіверський Донець'],
  'Seversky Donets': ['Siverskyi Donets', 'Сіверський Донець'],
  Pripyat: ['Prypiat', 'Прип’ять'],
  Prypyat: ['Prypiat', 'Прип’ять'],
  Desna: ['Desna', 'Десна'],
  Seym: ['Seim', 'Сейм'],
  Snov: ['Snov', 'Снов'],
  Khopr: ['Khopyor', 'Хопер'],
  Prut: ['Prut', 'Прут'],
  Siret: ['Siret', 'Сірет'],
  Kuban: ['Kuban', 'Кубань'],
  'Southern Bug': ['Southern Buh', 'Південний Буг'],
  Bug: ['Western Buh', 'Західний Буг'],
  'Zakhidnyy Buh': ['Western Buh', 'Західний Буг'],
  Vistula: ['Vistula', 'Вісла'],
  San: ['San', 'Сян'],
  Wieprz: ['Wieprz', 'Вепр'],
  Narew: ['Narew', 'Нарев'],
  Mures: ['Mureș', 'Муреш'],
  Olt: ['Olt', 'Олт'],
  Synyukha: ['Syniukha', 'Синюха'],
  Haryn: ['Horyn', 'Горинь'],
  Styr: ['Styr', 'Стир'],
  Sluch: ['Sluch', 'Случ'],
  Ubort: ['Ubort', 'Уборть'],
  Usha: ['Uzh (Polissia)', 'Уж (Полісся)'],
  Uzh: ['Uzh', 'Уж'],
  Latorytsya: ['Latorytsia', 'Латориця'],
  Teteriv: ['Teteriv', 'Тетерів'],
  Ros: ['Ros', 'Рось'],
  Sozh: ['Sozh', 'Сож'],
  Iputs: ['Iput', 'Іпуть'],
  Byesyedz: ['Besed', 'Бесідь'],
  Byarezina: ['Berezina', 'Березина'],
  Ptsich: ['Ptsich', 'Птич'],
  Oskol: ['Oskil', 'Оскіл'],
  Voronezh: ['Voronezh', 'Воронеж'],
  'Tikhaya Sosna': ['Tikhaya Sosna', 'Тиха Сосна'],
  'Bystraya Sosna': ['Bystraya Sosna', 'Бистра Сосна'],
  Bityog: ['Bityug', 'Битюг'],
  Chyr: ['Chir', 'Чир'],
  Sal: ['Sal', 'Сал'],
  Manych: ['Manych', 'Манич'],
};

/** An unnamed river, told by its first position `[lon, lat]`; below `splitAt` it is another one. */
export type Unnamed = {
  readonly first: Position;
  readonly river: RiverName;
  readonly splitAt?: Position;
  readonly below?: RiverName;
};

/** Rivers that Natural Earth leaves unnamed, recognised by where they run. */
export const byFirstPosition: readonly Unnamed[] = [
  { first: [36.74, 51.14], river: ['Psel', 'Псел'] },
  { first: [33.61, 49.0], river: ['Psel', 'Псел'] },
  { first: [36.45, 50.94], river: ['Vorskla', 'Ворскла'] },
  { first: [34.29, 48.75], river: ['Vorskla', 'Ворскла'] },
  { first: [34.06, 50.74], river: ['Khorol', 'Хорол'] },
  { first: [33.49, 51.13], river: ['Sula', 'Сула'] },
  {
    first: [32.46, 50.91],
    river: ['Udai', 'Удай'],
    splitAt: [33.13, 50.11],
    below: ['Sula', 'Сула'],
  },
  { first: [32.72, 49.57], river: ['Sula', 'Сула'] },
  { first: [33.28, 47.92], river: ['Inhulets', 'Інгулець'] },
  { first: [33.29, 48.02], river: ['Inhulets', 'Інгулець'] },
  { first: [32.19, 48.75], river: ['Inhul', 'Інгул'] },
  {
    first: [35.16, 48.51],
    river: ['Vovcha', 'Вовча'],
    splitAt: [35.91, 48.55],
    below: ['Samara', 'Самара'],
  },
  { first: [37.22, 48.46], river: ['Samara', 'Самара'] },
  { first: [35.21, 48.59], river: ['Samara', 'Самара'] },
  { first: [36.19, 49.41], river: ['Oril', 'Оріль'] },
  { first: [38.07, 48.11], river: ['Kalmius', 'Кальміус'] },
  // Natural Earth runs the Krynka into the Mius as one river and leaves out the Mius above it.
  { first: [38.45, 48.33], river: ['Krynka', 'Кринка'], splitAt: [38.86, 47.6], below: ['Mius', 'Міус'] },
  { first: [35.42, 46.44], river: ['Molochna', 'Молочна'] },
  { first: [38.74, 50.16], river: ['Aidar', 'Айдар'] },
  { first: [40.04, 49.6], river: ['Derkul', 'Деркул'] },
  { first: [37.82, 48.14], river: ['Kazennyi Torets', 'Казенний Торець'] },
  { first: [34.26, 48.42], river: ['Bazavluk', 'Базавлук'] },
  { first: [32.24, 48.83], river: ['Tiasmyn', 'Тясмин'] },
  { first: [31.18, 46.65], river: ['Tilihul', 'Тилігул'] },
  { first: [28.32, 47.1], river: ['Kohylnyk', 'Когильник'] },
  { first: [35.17, 45.51], river: ['Salhyr', 'Салгир'] },
  { first: [24.85, 50.83], river: ['Stokhid', 'Стохід'] },
  { first: [24.26, 48.32], river: ['Tysa', 'Тиса'] },
  { first: [27.54, 48.41], river: ['Răut', 'Реут'] },
  { first: [27.99, 45.29], river: ['Danube', 'Дунай'] },
  { first: [40.1, 49.6], river: ['Kalitva', 'Калитва'] },
  { first: [38.6, 50.48], river: ['Chyornaya Kalitva', 'Чорна Калитва'] },
  { first: [36.02, 52.22], river: ['Svapa', 'Свапа'] },
];
