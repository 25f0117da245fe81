import { createInstance } from 'i18next'
import type { AccountKind } from '../../shared/model/account.ts'
import type { Language } from '../../shared/model/language.ts'
import type { System } from '../../shared/model/system.ts'
import type { Translate } from '../../shared/sentence/speak.ts'
import type { AccessLine, OwningRoute } from './access-line.ts'
import type { Word } from './report.ts'
import { numbersInTexts, textOptions } from '../../shared/sentence/text-options.ts'

type Texts = Readonly<Record<string, string>>

/** The translation files that reports speak with. What a kind says in sentences may need more of them. */
export interface WordingTexts {
  readonly report: Texts
  readonly kinds: Texts
  readonly roles: Texts
  readonly systems: Texts
  readonly [file: string]: Texts
}

/** How a report says things, in its language. The same word is the same object each time. */
export interface Wording {
  readonly language: Language
  readonly translate: Translate
  /** A text of the translation file `report`. */
  readonly text: (key: string, gaps?: Readonly<Record<string, string | number>>) => string
  readonly system: (system: System) => Word
  readonly kind: (kind: AccountKind) => Word
  readonly role: (line: Pick<AccessLine, 'system' | 'role' | 'more'>) => Word | null
  readonly access: (line: Pick<AccessLine, 'access' | 'raw'>) => Word
  readonly owning: (owning: OwningRoute) => Word
  /** Of an invitation or a link; a platform's own word stands for itself. */
  readonly state: (state: string) => Word
  readonly correction: (kind: 'undo' | 'redo' | 'undone') => Word
}

/** The wording of a language, out of its texts. */
export function wordingOf(language: Language, said: WordingTexts): Wording {
  const texts = createInstance({
    lng: language,
    initAsync: false,
    resources: { [language]: said },
    ns: Object.keys(said),
    ...textOptions,
  })
  void texts.use(numbersInTexts).init()
  // Where the window's keys are known to the compiler, these are not among them: they are made at run time.
  const say = texts.t as unknown as (key: string | readonly string[], values: object) => string
  const translate: Translate = (file, key, values = {}) => say(key, { ns: file, ...values })
  const text: Wording['text'] = (key, gaps) => translate('report', key, gaps)
  const system = word((code) => translate('systems', code))
  const kind = word((code) => translate('kinds', code))
  const access = word((code) => text(`access.${code}`))
  const owning = word((code) => text(`owning.${code}`))
  const state = word((code) => translate('report', [`state.${code}`, 'state.other'], { raw: code }))
  const correction = word((code) => text(`correction.${code}`))
  const roleNames = new Map<System, (code: string) => Word>()
  const role: Wording['role'] = ({ system: of, role: code, more }) => {
    if (code === '') return null
    const known = roleNames.get(of) ?? word((one) => translate('roles', [`${of}/${one}`, one]))
    roleNames.set(of, known)
    const name = known(code)
    return more === '' ? name : { code: `${code} (${more})`, said: `${name.said} (${more})` }
  }
  return {
    language,
    translate,
    text,
    system,
    kind,
    role,
    access: ({ access: code, raw }) => {
      const known = access(code)
      return raw === '' ? known : { code: `${code} (${raw})`, said: `${known.said} (${raw})` }
    },
    owning,
    state,
    correction,
  }
}

/** The same word for the same code each time. */
function word(sayOf: (code: string) => string): (code: string) => Word {
  const known = new Map<string, Word>()
  return (code) => {
    const found = known.get(code)
    if (found) return found
    const made = { code, said: sayOf(code) }
    known.set(code, made)
    return made
  }
}
