import type { Bounds } from '../../scene/projection.ts';
import { element, escapeXml } from './xml.ts';

/** What a picture tells of itself. */
export interface About {
  title: string;
  /** The alternative text, `altText` of the scene. */
  description: string;
  /** Language of title, description and labels, for example `en`. */
  language: string;
  /** The day that is shown, `YYYY-MM-DD`. */
  date: string;
  /** What the map shows: west, south, east, north in degrees. */
  bounds: Bounds;
  /** Sources with their licences. */
  sources: readonly string[];
  /** A link that opens the same view; `null` where there is none. */
  permalink: string | null;
}

const degrees = (value: number): string => String(Number(value.toFixed(4)));

/** The bounds in the DCMI Box Encoding Scheme. */
const boxText = ([west, south, east, north]: Bounds): string =>
  `northlimit=${degrees(north)}; southlimit=${degrees(south)}; westlimit=${degrees(west)}; eastlimit=${degrees(east)}; units=signed decimal degrees`;

/** Title, bounds, date, sources and link as RDF in Dublin Core, which Inkscape and catalogues read. */
export function metadataElement(about: About): string {
  const dc = (name: string, text: string): string => element(`dc:${name}`, {}, escapeXml(text));
  const facts = [
    dc('title', about.title),
    dc('description', about.description),
    dc('language', about.language),
    dc('date', about.date),
    element('dcterms:spatial', {}, escapeXml(boxText(about.bounds))),
    ...about.sources.map((source) => dc('source', source)),
    ...(about.permalink ? [dc('identifier', about.permalink)] : []),
  ];
  const description = element('rdf:Description', { 'rdf:about': '' }, facts.join(''));
  const rdf = element(
    'rdf:RDF',
    {
      'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
    },
    description,
  );
  return element('metadata', {}, rdf);
}
