/** Intl writes a hyphen for minus; a figure gets a dash as wide as its plus. */
export const signed = (figure: string): string => figure.replace(/^[-−]/, '–')
