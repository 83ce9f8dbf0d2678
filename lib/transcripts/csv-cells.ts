import { CsvError, parse } from 'csv-parse/sync'

/** The cells of one CSV row, without its line end; null when its quotes cannot be read. */
export function cellsOf(row: string, delimiter: string, { strayQuotes = false } = {}): string[] | null {
  try {
    const records: string[][] = parse(row, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: strayQuotes,
      max_record_size: 0,
    })
    return records.length === 1 ? (records[0] ?? null) : null
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}
