import { oldest } from '../../knowledge/freshness.ts';
import { checksIn } from '../../knowledge/scorecard.ts';
import { addresses } from '../../sentences/addresses.ts';
import { either } from '../../sentences/names.ts';
import { namesOf } from '../../views/choose-page.ts';
import { versionsLine } from '../../views/versions.ts';
import type { Base } from '../base.ts';
import { needJson } from '../json/need.ts';
import { decisionRecord } from './decision.ts';

/** `/choose/index.md`: a decision record with every need in it, for whoever reads without a script. */
export function chooseRecord(base: Base): string {
  const { knowledge, absolute } = base;
  const whole = { ...base, href: absolute };
  return decisionRecord(
    knowledge.needs.map((need) => ({ need: needJson(whole, need), must: false })),
    {
      title: either(knowledge.subjects),
      site: knowledge.site.name,
      versions: versionsLine(knowledge),
      names: namesOf(knowledge),
      verdict: undefined,
      on: oldest(checksIn(knowledge).map(({ checked }) => checked)) ?? '',
      address: absolute(addresses.choose()),
      absolute: (address) => address,
    },
  );
}
