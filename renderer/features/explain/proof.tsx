import { useTranslation } from 'react-i18next'
import type { Question, Route, Verdict } from '../../../shared/model/verdict.ts'
import { Gaps } from './gaps.tsx'
import { Holders } from './holders.tsx'
import classes from './proof.module.css'
import { RouteText } from './route-text.tsx'
import { Said, SaidAll } from './said.tsx'
import { account, say } from './sentence.ts'
import { proofText } from './sentences.ts'
import type { ProofText } from './sentences.ts'
import { SourceLine } from './source-line.tsx'
import { accountName, actionName, memberName } from './speak.ts'
import { useFacts } from './use-facts.ts'
import { useSpeaker } from './use-speaker.ts'
import { VerdictMark } from './verdict-mark.tsx'

interface ProofProps {
  readonly question: Question
  readonly verdict: Verdict
}

/** Why the answer is what it is, in sentences, with the rule's source and the way to use. */
export function Proof({ question, verdict }: ProofProps) {
  const { t } = useTranslation('explain')
  const speaker = useSpeaker()
  const proof = proofText(useFacts(), question, verdict)
  if (!proof) return <p className={classes.quiet}>{t('gone')}</p>
  return (
    <article className={classes.proof}>
      <header className={classes.head}>
        <p className={classes.answer} data-answer={proof.answer}>
          <VerdictMark answer={proof.answer} />
          {t(`answer.${proof.answer}`)}
        </p>
        <h2 className={classes.action}>{actionName(speaker.translate, proof.asked)}</h2>
        <p className={classes.quiet}>
          {t('asked', {
            member: memberName(speaker.names, question.member),
            account: accountName(speaker.names, question.on),
          })}
        </p>
      </header>
      <Reasons proof={proof} />
      <Gaps gaps={proof.gaps} />
      <Routes proof={proof} />
      {proof.answer === 'yes' ? null : <Holders members={proof.holders} />}
    </article>
  )
}

const ruleLabels = { yes: 'rule.decides', maybe: 'rule.hangs', no: 'rule.nearest' } as const

function Reasons({ proof }: { readonly proof: ProofText }) {
  const { t } = useTranslation('explain')
  return (
    <section className={classes.reasons}>
      <SaidAll sentences={proof.given} />
      <SaidAll sentences={proof.instead} />
      {proof.rule ? (
        <div className={classes.rule}>
          <h3 className={classes.label}>{t(ruleLabels[proof.answer])}</h3>
          <p className={classes.reason}>
            <Said sentence={proof.rule} />
          </p>
          {proof.source ? <SourceLine source={proof.source} /> : null}
        </div>
      ) : null}
    </section>
  )
}

function Routes({ proof }: { readonly proof: ProofText }) {
  const { t } = useTranslation('explain')
  if (proof.routes.length + proof.otherRoutes.length === 0) return null
  const [use] = proof.routes
  const login = proof.answer === 'yes' && proof.asked.system === 'google-ads' ? use?.accounts[0] : undefined
  return (
    <section className={classes.part}>
      <h3 className={classes.label}>{t(proof.answer === 'yes' ? 'route.use' : 'route.considered')}</h3>
      <RouteList routes={proof.routes} />
      {login === undefined ? null : <Login account={login} />}
      {proof.otherRoutes.length === 0 ? null : (
        <details className={classes.others}>
          <summary>{t('route.others', { count: proof.otherRoutes.length })}</summary>
          <RouteList routes={proof.otherRoutes} />
        </details>
      )}
    </section>
  )
}

function RouteList({ routes }: { readonly routes: readonly Route[] }) {
  return routes.map((route) => <RouteText key={`${route.role} ${route.accounts.join(' ')}`} route={route} />)
}

function Login({ account: id }: { readonly account: string }) {
  return (
    <p className={classes.quiet}>
      <Said sentence={say('route.login', { account: account(id) })} />
    </p>
  )
}
