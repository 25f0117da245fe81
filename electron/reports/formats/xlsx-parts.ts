/** The small parts of a workbook (ECMA-376, SpreadsheetML): everything but the rows. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const document = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Places in `cellXfs` of the styles below. */
export const cellStyles = { plain: 0, head: 1, day: 2, moment: 3 } as const

/** A sheet that was written, with the reference of its table: `$A$1:$N$42`. */
export interface WrittenSheet {
  readonly name: string
  readonly table: string
}

/** The parts beside the sheets, by their names in the archive. */
export function workbookParts(sheets: readonly WrittenSheet[]): Readonly<Record<string, string>> {
  const numbered = sheets.map((sheet, place) => ({ ...sheet, number: place + 1 }))
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${document}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${document}.styles+xml"/>${numbered
      .map(
        ({ number }) =>
          `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${document}.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${numbered
      .map(({ name, number }) => `<sheet name="${xml(name)}" sheetId="${number}" r:id="rId${number}"/>`)
      .join('')}</sheets><definedNames>${numbered
      .map(({ name, table }, place) => names(name, table, place))
      .join('')}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packaged}/relationships">${numbered
      .map(
        ({ number }) =>
          `<Relationship Id="rId${number}" Type="${relationships}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${numbered.length + 1}" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  }
}

/** Excel finds a filter and the head that repeats on every printed page by these names. */
function names(sheet: string, table: string, place: number): string {
  const quoted = xml(`'${sheet.replaceAll("'", "''")}'`)
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">${quoted}!${table}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${place}">${quoted}!$1:$1</definedName>`
}

const styles = `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEAEEF2"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><border><top style="thin"><color rgb="FF57606A"/></top></border></dxf></dxfs></styleSheet>`

/** What comes before the rows of a sheet: the head stays in sight, and a page is as wide as the table. */
export function sheetStart(widths: readonly number[]): string {
  const columns = widths.map(
    (width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  )
  return `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
}

/** A line above the cells for which a formula, written for the first of them, is true. */
export function lineWhere(cells: string, formula: string): string {
  return `<conditionalFormatting sqref="${cells}"><cfRule type="expression" dxfId="0" priority="1"><formula>${xml(formula)}</formula></cfRule></conditionalFormatting>`
}

/** What comes after them. `table` is `A1:N42`; `formats` are those with a condition. */
export function sheetEnd(table: string, formats: string): string {
  return `</sheetData><autoFilter ref="${table}"/>${formats}<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const needsCare = /[&<>"\uFFFE\uFFFF]|(?![\t\n])\p{Cc}|\p{Cs}|_x[0-9A-Fa-f]{4}_/u
const careful = /[&<>"\uFFFE\uFFFF]|(?![\t\n])\p{Cc}|_(?=x[0-9A-Fa-f]{4}_)/gu

/** What XML has no sign for is written as Excel writes it: `_x0007_`; what only looks like that is kept apart. */
export function xml(text: string): string {
  if (!needsCare.test(text)) return text
  return text
    .toWellFormed()
    .replaceAll(
      careful,
      (sign) =>
        entities[sign] ??
        (sign === '_' ? '_x005F_' : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
    )
}
