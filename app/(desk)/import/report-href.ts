/** Where the report of an import is downloaded. */
export const reportHref = (importId: string): string => `/import/${importId}/report`
