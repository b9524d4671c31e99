import type { SceneText } from '../../scene/text.ts';
import type { UiText } from './text.ts';

const locale = 'en-GB';

const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const shortDayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

const date = (day: string): Date => new Date(`${day}T00:00:00Z`);
const day = (value: string): string => dayFormat.format(date(value));

const scene: SceneText = {
  language: 'en',
  locale,
  day,
  dayRange: (from, to) => (from === to ? day(from) : dayFormat.formatRange(date(from), date(to))),
  percent: (value) => `${oneDecimal.format(value)} %`,
  percentRange: (from, to) => `${oneDecimal.format(from)}–${oneDecimal.format(to)} %`,
  wholePercent: (value) => `${whole.format(value)} %`,
  km2: (value) => `${whole.format(value)} km²`,
  km: (value) => `${whole.format(value)} km`,
  layers: {
    control: 'Occupied area',
    line: 'Line of contact',
    shares: 'Occupied share of each oblast',
    places: 'Places in the articles',
    events: 'Events',
    towns: 'Towns',
    oblasts: 'Oblast names and borders',
    water: 'Rivers and lakes',
  },
  eventKinds: {
    capture: 'Capture',
    withdrawal: 'Withdrawal',
    strike: 'Strike',
    relocation: 'Forced relocation',
    talks: 'Talks',
  },
  placeKinds: {
    city: 'City',
    town: 'Town',
    village: 'Village',
    site: 'Site',
    region: 'Region',
    capital: 'Capital',
  },
  legend: {
    occupied: (source) => `Occupied, by ${source}`,
    occupiedByBoth: 'Occupied, by both assessors',
    disputed: 'Occupied by one assessor only',
    line: 'Line of contact',
    reconstructed: (agreement, km) =>
      `Reconstructed from settlement status; agrees with ${oneDecimal.format(agreement)} % of the assessors’ area, line within ${oneDecimal.format(km)} km (median)`,
    contested: 'Contested claim (dashed ring)',
    place: 'Place named in an article',
    approximatePlace: 'Its position is known to 5 km or worse',
    stateBorder: 'State border, as internationally recognised',
    oblastBorder: 'Oblast border',
    formerReservoir: 'Former reservoir: Kakhovka, drained in June 2023; Oskil, 2022',
    illustrative: 'illustrative width',
  },
  map: { aka: (spelling) => `in the article: ${spelling}` },
  card: {
    oblast: 'Oblast',
    coordinates: 'Longitude, latitude',
    precision: (km) => `Known to about ${km < 1 ? `${Math.round(km * 1000)} m` : `${km} km`}`,
    notThis: 'Not to be confused with',
    alsoSpelled: 'Also written',
    when: 'When',
    who: 'Who says so',
    hedge: 'Hedge word',
    contested: 'Contested claim.',
    paragraph: (numbers) => `paragraph${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`,
    landArea: 'Land area',
    occupied: 'Occupied share of the land',
    claim: 'The article states',
    proposal: 'Proposal',
    proposer: 'Proposed by',
    status: 'Status',
    noGeometry: 'no area given',
    none: 'none of it',
    notShown: 'switch it on to measure',
    precisePlaceUnknown:
      'The article names a region, not a place: the symbol stands at the region’s middle, not at a site.',
  },
  export: {
    title: (value) => `Line of contact, ${day(value)}`,
    assessment: (source, value) => `Assessment: ${source}, ${day(value)}`,
    sources: 'Sources',
    overlaysNote:
      'Overlays illustrate reported proposals; most texts are undisclosed. No live positions of troops.',
  },
  consensus: 'both assessors',
};

export const en: UiText = {
  name: 'English',
  scene,
  title: 'Contact Line',
  tagline: 'Where the line of contact runs, who says so, and what is proposed',
  skipToPanel: 'Skip to the panel',
  loading: 'Loading the map…',
  mapLabel: 'Map of Ukraine with the line of contact',
  mapHint: 'Arrow keys move the map, plus and minus zoom. Everything on it is also listed in the panel.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  home: 'Show the whole region',
  panel: 'Panel',
  openPanel: 'Open the panel',
  closePanel: 'Close the panel',
  view: 'View',
  article: 'Article',
  allArticles: 'All five articles',
  shortDay: (value) => shortDayFormat.format(date(value)),
  articleUndated: 'date contradictory',
  date: 'Date',
  source: 'Assessment',
  consensus: 'Both, with what they dispute',
  layers: 'Layers',
  legend: 'Legend',
  proposals: 'Proposals',
  proposalsNote: 'Overlays illustrate reported proposals. Most texts are undisclosed.',
  details: 'Details',
  illustrative: 'No article states this: illustrative.',
  places: 'Places',
  placesNote: 'Choose a place to fly to it.',
  offMap: 'outside the map',
  oblasts: 'Occupied share by oblast',
  oblastsNote:
    'Share of the land on the day shown, measured on each assessor’s own outline and the full-resolution boundary.',
  oblast: 'Oblast',
  claimed: 'Article',
  noClaim: 'no claim',
  chartTitle: 'What the article claims, and what is measured',
  chartAlt: (rows) => `Bar chart. ${rows.join(' ')}`,
  chartRow: (oblast, bars) => `${oblast}: ${bars.join(', ')}.`,
  chartBar: (label, percent) => `${label} ${percent}`,
  chartBasis: (value) => `Measured on ${day(value)}`,
  close: 'Close',
  saidIn: 'Said in',
  theme: 'Colours',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  language: 'Language',
  export: 'Save image',
  exportTitle: 'Save the map as an image',
  exportRegion: 'Region',
  exportView: 'The view on screen',
  exportSize: 'Size',
  exportScale: (scale, width, height) =>
    `${scale}×, about ${whole.format(width)} by ${whole.format(height)} pixels`,
  exportSave: 'Save PNG',
  exportWorking: 'Drawing the image…',
  exportDone: (name) => `Saved ${name}.`,
  exportFailed: (reason) =>
    `The image could not be made: ${reason}. The map is unchanged; try a smaller size or another browser.`,
  exportTimeout: 'the map did not finish drawing in time',
  noWebgl:
    'This browser cannot draw the map: WebGL is switched off or missing. The lists and tables work all the same. Switching on hardware acceleration, or another browser, brings the map back.',
  linkProblems: (items) =>
    `Part of this link could not be read and was left out: ${items.join('; ')}. The rest of the view is shown.`,
  loadFailed: (what) =>
    `The map’s data could not be loaded: ${what}. Check the connection, then reload the page.`,
  dismiss: 'Dismiss',
  announceDay: (value, source) => `Control as of ${day(value)}, ${source}.`,
  announceToggle: (name, on) => `${name} ${on ? 'shown' : 'hidden'}.`,
  sources: 'Sources',
  reconstructed: (agreement, km) =>
    `reconstructed from settlement status: ${oneDecimal.format(agreement)} % of area, line ${oneDecimal.format(km)} km off (median)`,
  asOf: (value) => `As of ${day(value)}`,
  about: 'About the data',
  aboutText: [
    'Occupied areas are reconstructed from the status of settlements: each settlement’s surroundings (its Voronoi cell, cut to the land) count as occupied on a day if the assessor’s map has the settlement’s point inside its occupied area. No outline of an assessor is copied.',
    'Percentages are not taken from that reconstruction. They are measured on the assessors’ published outlines, on land only, on the WGS84 ellipsoid.',
    'Borders are drawn as internationally recognised (UN General Assembly resolutions 68/262 and ES-11/4). The map shows no live positions of troops.',
  ],
};
