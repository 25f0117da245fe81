import type { Manifest } from '../../shared/evidence/manifest.ts'
import { evidenceTexts } from './evidence-texts.ts'

type About = Omit<Manifest, 'format' | 'version' | 'entries'>

/** `README.txt`: what a pack is, what it proves and what not, and how it is checked, in its language. */
export function readmeOf(
  { workspace, made, language, subject, moment, record }: About,
  { resources, fingerprint }: { readonly resources: string; readonly fingerprint: string },
): string {
  const text = evidenceTexts(resources, language)
  const about = [...subject.accounts, ...subject.members].map(({ name, id }) => name || id).join(', ')
  const values = {
    workspace: workspace.name,
    subject: about === '' ? text('readme.whole') : about,
    at: minuteOf(moment.at),
    made: minuteOf(made.at),
    program: made.program,
    fingerprint,
    first: record?.first ?? 0,
    last: record?.last ?? 0,
    head: record?.head ?? '–',
  }
  const paragraphs = [
    'readme.title',
    'readme.about',
    'readme.entries',
    'readme.check',
    'readme.proves',
    'readme.proves-not',
    'readme.private',
    'readme.key',
  ].map((key) => text(key, values))
  return `${paragraphs.join('\n\n')}\n`
}

/** In UTC, as reports have it. */
function minuteOf(moment: string): string {
  return `${moment.slice(0, 16).replace('T', ' ')} UTC`
}
