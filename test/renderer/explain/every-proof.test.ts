import { describe, expect, it } from 'vitest'
import { check } from '../../../electron/access/check.ts'
import { questionsAbout } from '../../../electron/features/access/questions-about.ts'
import { proofText } from '../../../renderer/features/explain/sentences.ts'
import { actionName, plain } from '../../../renderer/features/explain/speak.ts'
import { readCaseFiles } from '../../conformance/case-file.ts'
import { readWorkspace } from '../../conformance/read-workspace.ts'
import { explainer, texts } from './real-proofs.ts'

/*
 * Whatever the rule books can answer must come out as finished sentences: no key without a text, no
 * gap left open, no id in the place of a name.
 */

const keys = new Set(Object.values(texts).flatMap((file) => Object.keys(file)))

describe('every verdict of the conformance cases is told in words', () => {
  for (const cases of readCaseFiles()) {
    it(`of the cases “${cases.title}”`, () => {
      const rows = readWorkspace(cases.workspace)
      const { graph, facts, speaker } = explainer({
        accounts: rows.account,
        links: rows.link,
        members: rows.member,
        grants: rows.grant,
      })
      const said = new Set<string>()
      const unsaid = new Set<string>()
      for (const account of rows.account) {
        for (const member of rows.member) {
          for (const { question } of questionsAbout(account, member.id)) {
            const proof = proofText(facts, question, check(graph, question))
            if (!proof) throw new Error(`no proof for ${JSON.stringify(question)}`)
            const sentences = [...proof.given, ...proof.instead, ...proof.gaps.map((gap) => gap.sentence)]
            for (const sentence of proof.rule ? [...sentences, proof.rule] : sentences) {
              const key = JSON.stringify(sentence)
              if (said.has(key)) continue
              said.add(key)
              const text = plain(speaker, sentence)
              if (!isFinished(text)) unsaid.add(text)
            }
            const asked = actionName(speaker.translate, proof.asked)
            if (!isFinished(asked)) unsaid.add(asked)
            // A no that nothing explains would leave the reader with nothing.
            if (proof.answer !== 'yes' && sentences.length === 0) unsaid.add(JSON.stringify(question))
          }
        }
      }
      expect([...unsaid]).toEqual([])
    })
  }
})

function isFinished(text: string): boolean {
  return text !== '' && !keys.has(text) && !/[{}\uE000\uE001]|undefined/.test(text)
}
