import { dueOn } from '../../knowledge/freshness.ts';
import type { Claim, Criterion, Knowledge, Source, Subject } from '../../knowledge/knowledge.ts';
import { agreementOn, positionsOn } from '../../knowledge/scorecard.ts';
import {
  type Check,
  type DisagreementRecord,
  type Reference,
  referenceKinds,
} from '../../schema/index.ts';
import { addresses, type Href } from '../../sentences/addresses.ts';
import type {
  ClaimTwin,
  CriterionTwin,
  DisagreementTwin,
  ListName,
  SourceTwin,
  SubjectTwin,
} from './shapes.ts';

/** The records of a knowledge base as plain JSON, one record each, saying what the pages say. */
export function jsonTwins(knowledge: Knowledge, href: Href) {
  const cite = ({ references }: Pick<Check, 'references'>) =>
    references.map(({ reference, shows }) => {
      const { id, title, url, kind } = knowledge.reference(reference);
      return { id, title, url, shows, primary: referenceKinds[kind].primary };
    });

  const evidence = (
    given: Pick<Check, 'references' | 'experiment' | 'against' | 'checked' | 'shelfLife' | 'until'>,
  ) => {
    const due = dueOn(given);
    return {
      references: cite(given),
      ...(given.experiment !== undefined && { experiment: given.experiment }),
      against: given.against,
      checked: given.checked,
      ...(due !== undefined && { due }),
    };
  };

  const claim = ({
    id,
    source,
    section,
    lines,
    criterion,
    subjects,
    stance,
    kind,
    text,
    note,
    check,
  }: Claim): ClaimTwin => ({
    id,
    url: href(addresses.claim(id)),
    source,
    section,
    lines: lines.map(({ line }) => line),
    criterion,
    subjects,
    stance,
    kind,
    text,
    ...(note !== undefined && { note }),
    check: check ? { verdict: check.verdict, why: check.why, ...evidence(check) } : null,
  });

  const findingOf = ({ finding }: Criterion): CriterionTwin['finding'] => {
    if (!finding) return null;
    const { favours, on, text, certainty, reasons, againstSources } = finding;
    return {
      favours,
      ...(on !== undefined && { on }),
      text,
      certainty,
      reasons,
      ...(againstSources !== undefined && { againstSources }),
      ...evidence(finding),
    };
  };

  const criterion = (record: Criterion): CriterionTwin => ({
    id: record.id,
    url: href(addresses.criterion(record.id)),
    name: record.name,
    question: record.question,
    definition: record.definition,
    group: record.group.id,
    aliases: record.aliases,
    cells: knowledge.subjects.flatMap(({ id }) => {
      const cell = record.cells[id];
      return cell
        ? [
            {
              subject: id,
              url: href(addresses.cell(record.id, id)),
              support: cell.support,
              text: cell.text,
              ...evidence(cell),
            },
          ]
        : [];
    }),
    finding: findingOf(record),
    agreement: agreementOn(knowledge, record.id),
    stances: positionsOn(knowledge, record.id).map(({ source, stance, claims }) => ({
      source: source.id,
      stance,
      claims: claims.length,
    })),
    claims: knowledge.claimsOn(record.id).map(({ id }) => id),
  });

  const source = (record: Source): SourceTwin => ({
    id: record.id,
    url: href(addresses.source(record.id)),
    title: record.title,
    address: record.url,
    publisher: record.publisher.name,
    publisherPrinted: record.publisher.printed,
    author: record.author.name,
    published: record.published.date,
    interest: record.interest,
    sha256: record.sha256,
    lines: record.lines,
    ledger: record.ledger.map(({ from, to, kind, note }) => ({
      from,
      to,
      kind,
      ...(note !== undefined && { note }),
    })),
    claims: knowledge.claimsBy(record.id).map(({ id }) => id),
  });

  const subject = ({
    id,
    name,
    description,
    homepage,
    documentation,
    repository,
    licence,
    against,
    released,
    releases,
  }: Subject): SubjectTwin => ({
    id,
    url: href(addresses.subject(id)),
    name,
    description,
    homepage,
    documentation,
    repository,
    licence,
    against,
    released,
    releases: releases.map((release) => ({
      ...release,
      reference: knowledge.reference(release.reference).url,
    })),
  });

  const disagreement = (record: DisagreementRecord): DisagreementTwin => ({
    id: record.id,
    url: href(addresses.disagreement(record.id)),
    criterion: record.criterion,
    scope: record.scope,
    question: record.question,
    sides: record.sides,
    claims: record.sides.flatMap((side) => side.claims),
    resolution: record.resolution,
    references: cite(record),
  });

  const reference = ({ id, title, url, kind, version, opened, readAs }: Reference) => ({
    id,
    title,
    url,
    kind,
    primary: referenceKinds[kind].primary,
    ...(version !== undefined && { version }),
    opened,
    ...(readAs !== undefined && { readAs }),
  });

  const lists: Record<ListName, () => readonly object[]> = {
    subjects: () => knowledge.subjects.map(subject),
    criteria: () => knowledge.criteria.map(criterion),
    claims: () => knowledge.claims.map(claim),
    sources: () => knowledge.sources.map(source),
    disagreements: () => knowledge.disagreements.map(disagreement),
    references: () => knowledge.references.map(reference),
    experiments: () =>
      knowledge.experiments.map((record) => ({
        ...record,
        url: href(addresses.experiment(record.id)),
      })),
  };

  return {
    claim,
    criterion,
    source,
    subject,
    list: (name: ListName) => ({ [name]: lists[name]() }),
  };
}
