const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters that XML 1.0 has no way to write, and halves of surrogate pairs. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text for the content or an attribute of an XML element. */
export const escapeXml = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** A number with at most two decimals, and without a negative zero. */
export const short = (value: number): string => String(Math.round(value * 100) / 100 || 0);

/** Path data with its long decimals rounded. */
export const shortPath = (d: string): string => d.replace(/\d+\.\d{3,}/g, (number) => short(Number(number)));

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An opening tag's inside: name and attributes, without those that are `null` or not given. */
const opened = (name: string, attributes: Attributes): string =>
  [
    name,
    ...Object.entries(attributes).flatMap(([key, value]) =>
      value === null || value === undefined
        ? []
        : [`${key}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`],
    ),
  ].join(' ');

/**
 * An element. Its content is XML already: text goes through `escapeXml` first.
 * Values of attributes are escaped here, numbers rounded.
 */
export const element = (name: string, attributes: Attributes, content = ''): string =>
  content ? `<${opened(name, attributes)}>${content}</${name}>` : `<${opened(name, attributes)}/>`;
