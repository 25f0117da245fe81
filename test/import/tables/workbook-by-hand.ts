import { packed } from './packed.ts'

interface Parts {
  readonly sharedStrings?: string
  readonly properties?: string
  /** Other files of the archive, by their paths. */
  readonly more?: { readonly [path: string]: string }
}

function inlineCell(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`
}

/** The XML of rows of text. */
export function sheetOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells, place) => `<row r="${place + 1}">${cells.map(inlineCell).join('')}</row>`).join('')
}

/** A workbook written by hand: one sheet of this XML. */
export function byHand(
  sheetData: string,
  { sharedStrings = '', properties = '', more = {} }: Parts = {},
): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packageSpace = 'http://schemas.openxmlformats.org/package/2006'
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return packed({
    '[Content_Types].xml': `<Types xmlns="${packageSpace}/content-types"><Default Extension="rels"
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>
      <Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>
      <Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="r1"
      Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>
      <sheet name="People" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageSpace}/relationships">
      <Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="r2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>
      <Relationship Id="r3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/>
      <xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${sharedStrings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  })
}
