import type { SceneText } from '../../scene/text.ts';
import type { UiText } from './text.ts';

const locale = 'en-GB';

const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const monthFormat = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
const monthYearFormat = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const oneDecimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** A signed number with a true minus sign. */
const minus = (text: string): string => text.replace('-', '−');
const count = (value: number, one: string): string =>
  `${whole.format(value)} ${one}${value === 1 ? '' : 's'}`;
const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

const date = (day: string): Date => new Date(`${day}T00:00:00Z`);
const day = (value: string): string => dayFormat.format(date(value));

const ranges = new Map<string, string>();
/** Formatting a range takes a millisecond: each is made once. */
function dayRange(from: string, to: string): string {
  const key = `${from} ${to}`;
  const known = ranges.get(key) ?? dayFormat.formatRange(date(from), date(to));
  ranges.set(key, known);
  return known;
}

/** A short distance in metres, a longer one in km. */
const distance = (km: number): string => (km < 1 ? `${whole.format(km * 1000)} m` : `${km} km`);

/** A measurement beside a claim; the numbers are claim minus measurement. */
const thanStated = (points: number, km2: number): string =>
  Math.abs(points) < 0.05
    ? 'as stated'
    : `${oneDecimal.format(Math.abs(points))} points (${whole.format(Math.abs(km2))} km²) ${points > 0 ? 'less' : 'more'} than stated`;

const scene: SceneText = {
  language: 'en',
  locale,
  day,
  dayRange,
  percent: (value) => `${oneDecimal.format(value)} %`,
  percentRange: (from, to) => {
    const [low, high] = [oneDecimal.format(from), oneDecimal.format(to)];
    return low === high ? `${low} %` : `${low}–${high} %`;
  },
  wholePercent: (value) => `${whole.format(value)} %`,
  km2: (value) => `${whole.format(value)} km²`,
  signedKm2: (value) => `${minus(signed.format(value))} km²`,
  aboutKm2: (value) => (value === 0 ? '–' : `≈ ${whole.format(value)} km²`),
  km: (value) => `${whole.format(value)} km`,
  layers: {
    control: 'Occupied area',
    line: 'Line of contact',
    change: 'Recent change',
    abroad: 'Held by Ukraine abroad',
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
    only: (assessor) => `Marked occupied by ${assessor} only`,
    gained: (from, to) => `Newly occupied, ${scene.dayRange(from, to)}`,
    lost: (from, to) => `No longer occupied, ${scene.dayRange(from, to)}`,
    heldAbroad: 'Held by Ukraine outside Ukraine',
    heldAbroadCircle: 'A circle of the same area: its outline is not in the bundled facts',
    exact: 'The assessor’s own outline, loaded by you',
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
  map: {
    aka: (spelling) => `in the article: ${spelling}`,
    heldAbroad: (areaKm2) => `Held by Ukraine\n${whole.format(areaKm2)} km²`,
  },
  card: {
    oblast: 'Oblast',
    coordinates: 'Longitude, latitude',
    position: (lon, lat) => `${lon.toFixed(4)}° E, ${lat.toFixed(4)}° N`,
    ground: 'Ground',
    groundUnknown: 'No settlement with a known status is near this spot.',
    nearestSettlement: (distanceKm) =>
      `The status is that of the nearest settlement, ${oneDecimal.format(distanceKm)} km away.`,
    statusOn: (value) => `Marked on ${day(value)}`,
    noAssessment: 'no assessment',
    measured: (occupiedKm2, lineKm, value) =>
      `${scene.km2(occupiedKm2)}${lineKm >= 1 ? `, line of contact ${scene.km(lineKm)}` : ''}, ${day(value)}`,
    markedOccupied: 'occupied',
    notMarkedOccupied: 'not occupied',
    since: (value, before) =>
      before ? `Since ${day(value)}; otherwise until ${day(before)}.` : `Since ${day(value)}.`,
    sinceBefore: (first) => `Already so on ${day(first)}, the first day of the table.`,
    firstMarked: (assessor) => `First marked occupied by ${assessor}`,
    notMarkedUntil: (last) => `not up to ${day(last)}`,
    daysAfterClaim: (days, dates) =>
      days === 0
        ? `Within the days that the article gives, ${dates}.`
        : `${count(Math.abs(days), 'day')} ${days > 0 ? 'after' : 'before'} the days that the article gives, ${dates}.`,
    changedBetween: (before, value) => `The mark changed between ${day(before)} and ${day(value)}.`,
    withinPrecision: (km, some, all) =>
      `Within ${distance(km)} some ground from ${day(some)}, ${all ? `all from ${day(all)}` : 'not yet all'}.`,
    markLost: (value, again) =>
      `The mark was taken back on ${day(value)}${again ? ` and set again on ${day(again)}` : ''}.`,
    claimDifference: (assessor, percent, value, points, km2) =>
      `${assessor} measured ${scene.percent(percent)} on ${day(value)}: ${thanStated(points, km2)}.`,
    bothToEither: 'Marked by both to marked by at least one',
    compareClaims: 'Compare with measurements',
    assessorsDiffer: 'The assessors differ on this settlement.',
    precision: (km) => `Known to about ${distance(km)}`,
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
    noAssessmentToMeasure: 'no assessment of this day to measure it by',
    settlementsInside: (inside, counted, population) =>
      inside === 0
        ? 'No settlement inside.'
        : `${count(inside, 'settlement')} inside${counted > 0 ? `; at least ${whole.format(population)} inhabitants before 2022, in the ${counted} of them with a figure` : ''}.`,
    lineInside: (km) => `Line of contact in it or along it: ${scene.km(km)}.`,
    distances: (parts) => `Distance to ${parts.join(', ')}.`,
    distanceTo: (place, km) => (km === 0 ? `${place}: inside` : `${place}: ${scene.km(km)}`),
    oblastPart: (oblast, km2, share) => `${oblast}: ${scene.km2(km2)}, ${scene.percent(share)}`,
    outside: (publisher, title, value) => `From outside the articles: ${publisher}, ${title}, ${day(value)}`,
    none: 'none of it',
    notShown: 'switch it on to measure',
    precisePlaceUnknown:
      'The article names a region, not a place: the symbol stands at the region’s middle, not at a site.',
  },
  export: {
    title: (value) => `Line of contact, ${day(value)}`,
    assessment: (source, value) => `Assessment: ${source}, ${day(value)}`,
    noAssessment: (source, value) => `No assessment by ${source} for ${day(value)}`,
    sources: 'Sources',
    overlaysNote:
      'Overlays illustrate reported proposals; most texts are undisclosed. No live positions of troops.',
  },
  altText: ({ region, day: value, assessment, shown, proposals, shares, scenario }) =>
    [
      `Map of ${region ?? 'a part of Ukraine'} on ${day(value)}.`,
      `${assessment}.`,
      ...(scenario ? [`${scenario}.`] : []),
      ...(shown.length > 0 ? [`It shows: ${shown.join('; ')}.`] : []),
      ...(proposals.length > 0 ? [`Proposals drawn: ${proposals.join('; ')}.`] : []),
      ...(shares.length > 0
        ? [`Occupied: ${shares.map(({ oblast, share }) => `${oblast} ${share}`).join(', ')}.`]
        : []),
    ]
      .join(' ')
      .replace(/\.{2,}/g, '.'),
  consensus: 'both assessors',
  scenario: (edits) =>
    `Scenario, not an assessment: ${count(edits, 'settlement')} counted otherwise by the reader`,
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
  menu: 'Menu',
  panel: 'Panel',
  openPanel: 'Open the panel',
  closePanel: 'Close the panel',
  view: 'View',
  article: 'Article',
  allArticles: 'All five articles',
  tick: (value, first) => (first || value.getUTCMonth() === 0 ? monthYearFormat : monthFormat).format(value),
  audit: {
    title: 'Claims against measurements',
    note: 'What the articles state of control, beside what each assessor’s own outline measures.',
    none: 'This article states no share of an oblast and reports no capture, withdrawal or forced relocation.',
    nothing: '—',
    claimOf: (hedge, percent) => (hedge ? `“${hedge}” ${percent}` : percent),
    saidBy: (claimant, title, where) => `${claimant}; ${title}, ${where}`,
    shares: 'Shares of an oblast stated as occupied',
    shareMethod:
      'Measured: occupied land of the oblast on the assessor’s own outline, on the WGS84 ellipsoid, without sea and lagoons. Differences in km² are points of the oblast’s land.',
    measuredOn: 'Measured on',
    ofLand: (km2) => `of ${whole.format(km2)} km² of land`,
    articleDay: 'the article’s day',
    shownDay: 'the day on the map',
    lastDay: 'the last bundled day',
    undated: (from, to) =>
      `Not compared: the article can be dated no closer than ${from} to ${to}, as its own clues conflict.`,
    noAssessment: 'no assessment up to this day',
    earlierDay: (value) => `as of ${value}: no assessment of the day itself`,
    thanStated,
    events: 'Captures, withdrawals and forced relocations',
    eventMethod:
      'Marked occupied: the place’s point lies inside the assessor’s occupied area. Its position is known only to the precision given, so its true first day lies between the first with some ground within that distance of it and the first with all. A mark says nothing of who is in the place.',
    eventHead: 'The place’s mark',
    claimed: (kind, dates) => `${kind}, claimed for ${dates}`,
    firstMarked: 'First marked occupied',
    daysAfter: (days) =>
      days === 0
        ? 'within the claimed days'
        : `${count(Math.abs(days), 'day')} ${days > 0 ? 'after' : 'before'} the claimed days`,
    changedBetween: 'Changed between the assessments of',
    someGround: (km) => `Some ground within ${distance(km)} of it`,
    allGround: (km) => `All ground within ${distance(km)} of it`,
    notYet: 'not yet',
    onArticleDay: 'On the article’s day',
    marked: 'marked',
    notMarked: 'not marked',
    lost: 'Mark taken back',
    lostOn: (value, again) => `${value}${again ? `, set again on ${again}` : ''}`,
    alreadyMarked: (first) => `marked on ${first} already, the first day of the table`,
    notMarkedUpTo: (last) => `not up to ${last}`,
    someGroundFrom: (value) => `some ground from ${value}`,
    notCounted: 'not counted',
    shareChart: (rows) => `Measured shares by their distance from the claimed ones. ${rows.join(' ')}`,
    eventChart: (rows) => `Claimed days and first marks on a time axis. ${rows.join(' ')}`,
    pointsAxis: 'percentage points more than stated',
    points: (value) => minus(signed.format(value)),
    legendClaim: 'Claim',
    legendHedged: 'Claim with a hedge word',
    legendRounds: 'What rounds to the claim',
    legendThen: (assessor) => `${assessor}, article’s day`,
    legendNow: (assessor) => `${assessor}, last day`,
    legendSpan: 'Claimed days',
    legendMark: (assessor) => `${assessor}: first marked`,
    legendPrecision: 'Possible within the place’s precision',
  },
  detail: {
    title: 'Load daily detail',
    intro:
      'The map draws control from the status of settlements. Here the assessors’ own outlines can be loaded in their place. They stay on this machine and are credited on the map and in exports.',
    source: 'Whose outlines',
    range: 'Which days',
    thisDay: (value) => `${value} only`,
    month: (from, to) => `30 days, ${from} to ${to}`,
    everything: (files) => `All days: up to ${whole.format(files)} files, which takes minutes`,
    archive: 'All days, as one archive of some 10 MB',
    start: 'Load',
    cancel: 'Cancel',
    progress: (done, total, megabytes) =>
      total > 1 ? `${done} of ${total} files, ${megabytes} MB` : `${megabytes} MB`,
    result: (days, gaps, failures) =>
      `${count(days, 'day')} loaded${gaps > 0 ? `, ${gaps} without an assessment` : ''}${failures > 0 ? `, ${failures} failed` : ''}.`,
    cancelled: 'Cancelled: what had come is kept.',
    notKept: 'The browser did not keep them for the next visit (private mode, or no room).',
    failure: ({ file, cause }) => {
      switch (cause.kind) {
        case 'offline':
          return `${file}: this machine is offline. Connect, then load again.`;
        case 'not-found':
          return `${file}: the source has no such file.`;
        case 'slow':
          return `${file}: the source did not answer in time. Try again later.`;
        case 'blocked':
          return `${file}: the source could not be reached, or does not let other sites read it (CORS). Try another network, or download the file and drop it on the map.`;
        case 'server':
          return `${file}: the source answered with error ${cause.status}. Try again later.`;
        case 'too-large':
          return `${file}: larger than ${Math.round(cause.limitBytes / 1e6)} MB; it was not loaded.`;
        case 'cancelled':
          return `${file}: cancelled.`;
        case 'not-tried':
          return `${file}: not asked for, because the files before it did not come.`;
        case 'corrupt':
          return `${cause.error.file}${cause.error.feature === null ? '' : `, feature ${cause.error.feature}`}: ${cause.error.reason}. The map keeps what it had.`;
      }
    },
    moreFailures: (failures) => `and ${failures} more`,
    loaded: 'Loaded on this machine',
    loadedDays: (source, days, from, to) => `${source}: ${count(days, 'day')}, ${from} to ${to}`,
    nothingLoaded: 'Nothing yet.',
    clear: 'Remove loaded detail',
    cleared: 'Loaded detail removed.',
    clearedHereOnly:
      'Removed from the map, but the browser did not let go of the kept files: they may come back with the next visit. Clear this site’s data to remove them.',
    files: 'From files',
    filesNote:
      'Day files (.json, .geojson) or an archive (.geojson.gz), picked here or dropped on the map. Nothing is sent anywhere.',
    whose: 'Whose assessment, where a file does not tell',
    chosen: (names) => names.join(', '),
    read: 'Read the files',
    drop: 'Drop control files here',
    rights: (name, rights) => `${name}: ${rights}`,
  },
  swipe: {
    choose: 'Divide the map: right-hand side',
    none: 'not divided',
    day: 'another day',
    plain: 'without proposals and scenario',
    otherDay: 'Day on the right-hand side',
    other: 'Right-hand side of the divided map',
    divider: 'Divider of the map',
    dividerAt: (percent) => `${percent} % from the left`,
  },
  scenario: {
    title: 'Scenario',
    note: 'What if these settlements were held otherwise? Line, shares, zones and figures follow: the settlement’s Voronoi cell changes sides. It says nothing of what is so.',
    occupied: 'counted as occupied',
    held: 'counted as held by Ukraine',
    undo: 'Undo',
    undoOf: (name) => `Undo: ${name}`,
    undoAll: 'Undo all',
    unknown: (id) => `Settlement ${id}, not in the gazetteer: it changes nothing`,
    offer: {
      occupied: 'What if it were occupied?',
      held: 'What if it were held by Ukraine?',
      claim: 'What if the claim holds?',
    },
  },
  comparison: {
    title: 'Proposals in figures',
    note: (value) =>
      `Of the areas as drawn, for ${value}. Overlays illustrate reported proposals; most texts are undisclosed.`,
    provision: 'Provision',
    columns: {
      km2: 'Area',
      lineKm: 'Line of contact',
      settlements: 'Settlements',
      population: 'Inhabitants before 2022',
      slovianskKm: 'To Sloviansk',
      kramatorskKm: 'To Kramatorsk',
    },
    atLeast: (value) => (value === 0 ? '–' : `≥ ${whole.format(value)}`),
    whole: (value) => whole.format(value),
    csv: 'Save as CSV',
  },
  timeline: {
    label: 'Timeline',
    play: 'Play',
    pause: 'Pause',
    previousDay: 'Previous day',
    nextDay: 'Next day',
    day: 'Day on the map',
    compare: 'Compare',
    compareDay: 'Day to compare with',
    stopComparing: 'Stop comparing',
    speed: 'Speed of playing',
    speedOf: (days) => `${days} days a second`,
    oblasts: 'Oblasts',
    noAssessment: 'no assessment',
    gap: (names, value) => `No assessment by ${names.join(' and ')} for ${value}.`,
    goTo: (value) => `Show ${value}`,
    nothingEarlier: 'There is no earlier one.',
    article: (title, value) => `Article of ${value}: ${title}`,
    event: (title, dates) => `${title} (${dates})`,
    chart: (oblasts, from, to) =>
      `Time axis from ${from} to ${to}, with the occupied share of ${oblasts.join(', ') || 'no oblast'} by each assessor`,
    share: (oblast, share) => `${oblast} ${share}`,
  },
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
  chartRow: (oblast, bars) => `${oblast}: ${bars.join(', ')}.`,
  chartBar: (label, percent) => `${label} ${percent}`,
  oblastsBasis: (value) =>
    `Measured on ${day(value)}. Below a share: km of the line of contact. The range runs from what both mark to what at least one marks.`,
  oblastRange: 'Range',
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
  exportFormat: 'Format',
  exportFormats: { png: 'PNG, pixels', svg: 'SVG, vectors to edit and print' },
  exportOnlyVector: 'This browser has no WebGL: the image is drawn as vectors.',
  exportAlt: 'The picture in words (alternative text)',
  exportSave: (format) => `Save ${format.toUpperCase()}`,
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
  newestBundled: (days) => `the newest bundled day, ${days} days ago; newer ones can be loaded`,
  pending: 'Computing control…',
  controlFailed: (reason) =>
    `Control could not be computed: ${reason}. The rest of the map works; reload the page to try again.`,
  loadDetail: 'Load detail',
  cite: 'Cite',
  citeTitle: 'Cite this view',
  citeNote: 'The link opens exactly this view again.',
  citeCopy: 'Copy',
  citeCopied: 'Copied.',
  citeCopyFailed: 'The browser did not allow copying: select the text and copy it by hand.',
  citation: ({ title, sources, basis, dataVersion, address, accessed }) =>
    [
      `Contact Line: ${title}.`,
      `Control: ${sources.join('; ')}${basis ? ` (${basis})` : ''}.`,
      `Data ${dataVersion}.`,
      `${address}, accessed ${day(accessed)}.`,
    ].join(' '),
  difference: 'Where the assessors differ',
  differenceNote: (value) => `Land that only one assessor marks occupied on ${day(value)}.`,
  differenceOnly: (assessor) => `Only ${assessor}`,
  differenceSettlements: (count) => `${count} settlement${count === 1 ? '' : 's'} marked by one only`,
  differenceNone: 'The assessors mark every settlement alike on this day.',
  differenceSource: 'Choose both assessors to see where they differ.',
  change: 'Change',
  changeNote: (from, to) =>
    `From ${day(from)} to ${day(to)}. The net figure is measured; gained and lost are of the drawn areas.`,
  changeNone: 'One of the two days has no assessment: nothing to compare.',
  changeGained: 'Newly occupied',
  changeLost: 'No longer occupied',
  changeNet: 'Net, measured',
  asOf: (value) => `As of ${day(value)}`,
  about: 'About the data',
  aboutText: [
    'Occupied areas are reconstructed from the status of settlements: each settlement’s surroundings (its Voronoi cell, cut to the land) count as occupied on a day if the assessor’s map has the settlement’s point inside its occupied area. No outline of an assessor is copied.',
    'Percentages are not taken from that reconstruction. They are measured on the assessors’ published outlines, on land only, on the WGS84 ellipsoid.',
    'Borders are drawn as internationally recognised (UN General Assembly resolutions 68/262 and ES-11/4). The map shows no live positions of troops.',
  ],
};
