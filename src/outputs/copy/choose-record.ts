import { oldest } from '../../knowledge/freshness.ts';
import { checksIn } from '../../knowledge/scorecard.ts';
import { addresses } from '../../sentences/addresses.ts';
import { either } from '../../sentences/names.ts';
import { namesOf } from '../../views/choose-page.ts';
import { versionsLine } from '../../views/versions.ts';
import type { Base } from '../base.ts';
import { needJson } from '../json/need.ts';
import { decisionRecord } from './decision.ts';

/** The day of the oldest check, which all that stands in the record is at least as new as. */
function oldestCheck({ knowledge }: Base): string {
  return oldest(checksIn(knowledge).map(({ checked }) => checked)) ?? '';
}

/** Every need as a wish. */
function wishesOf(base: Base): Parameters<typeof decisionRecord>[0] {
  const whole = { ...base, href: base.absolute };
  return base.knowledge.needs.map((need) => ({ need: needJson(whole, need), must: false }));
}

/** `/choose/index.md`: a decision record with every need in it, for whoever reads without a script. */
export function chooseRecord(base: Base): string {
  const { knowledge, absolute } = base;
  return decisionRecord(wishesOf(base), {
    title: either(knowledge.subjects),
    site: knowledge.site.name,
    versions: versionsLine(knowledge),
    names: namesOf(knowledge),
    verdict: undefined,
    on: oldestCheck(base),
    address: absolute(addresses.choose()),
    absolute: (address) => address,
  });
}
