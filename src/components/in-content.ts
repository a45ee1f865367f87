import { createComponent, renderComponent, renderTemplate } from 'astro/runtime/server/index.js';
import type { contentComponents } from '../schema/components.ts';
import type { ContentView } from '../views/content.ts';
import type { SectionView } from '../views/statements.ts';
import ClaimLink from './ClaimLink.astro';
import Code from './Code.astro';
import HeadCell from './HeadCell.astro';
import HeadingThree from './HeadingThree.astro';
import HeadingTwo from './HeadingTwo.astro';
import Link from './Link.astro';
import Maker from './Maker.astro';
import PassageMarks from './PassageMarks.astro';
import PassagesRead from './PassagesRead.astro';
import Proofs from './Proofs.astro';
import Receiver from './Receiver.astro';
import Receivers from './Receivers.astro';
import Recorded from './Recorded.astro';
import Rule from './Rule.astro';
import RunLab from './RunLab.astro';
import SecondReading from './SecondReading.astro';
import Section from './Section.astro';
import Table from './Table.astro';
import Words from './Words.astro';

type Component = Parameters<typeof renderComponent>[2];
type Attributes = Readonly<Record<string, string>>;

/** A component as content writes it: `propsOf` says what it shows, by the attributes it is written with. */
const given = (component: Component, propsOf: (attributes: Attributes) => object) =>
  createComponent((result, attributes, slots) => {
    const props = { ...propsOf(attributes as Attributes) };
    return renderTemplate`${renderComponent(result, 'InContent', component, props, slots)}`;
  });

/** What plain links, tables and headings of content become. */
const elements = {
  a: Link,
  code: Code,
  table: Table,
  th: HeadCell,
  h2: HeadingTwo,
  h3: HeadingThree,
};

/** What the schema lets a body use has to be drawn, or the types do not hold. */
type Drawn<Name extends keyof typeof contentComponents> = Readonly<Record<Name, Component>>;

const onPage = (view: ContentView) =>
  ({
    Claim: given(ClaimLink, ({ id = '' }) => ({ claim: view.claim(id) })),
    Recorded: given(Recorded, ({ of = '' }) => ({ value: view.recorded(of) })),
    Ref: given(PassageMarks, ({ id = '', passage }) => ({ marks: view.cites(id, passage) })),
    SecondReading: given(SecondReading, () => ({ reading: view.secondReading() })),
    Proofs: given(Proofs, () => ({ lines: view.proofs() })),
    PassagesRead: given(PassagesRead, () => ({ readings: view.passagesRead() })),
    RunLab: given(RunLab, () => ({ lab: view.runLab() })),
    Maker: given(Maker, () => ({ maker: view.maker })),
    Receiver: given(Receiver, () => ({ receivers: view.receivers })),
    Receivers: given(Receivers, () => ({ receivers: view.receivers })),
    Rule,
    Words,
  }) satisfies Drawn<Exclude<keyof typeof contentComponents, 'Section'>>;

/** What MDX in content may use on a page: each component gets what `view` says of it. */
export const inContent = (view: ContentView) => ({ ...elements, ...onPage(view) });

/**
 * What the digest of a source may use: its words stand before the mark of a claim, which is the claim's anchor where it is
 * the `first` of its claim (see `publishedText` in `src/reading/mdx.ts`).
 */
export const inDigest = (view: ContentView, sections: ReadonlyMap<string, SectionView>) => ({
  ...inContent(view),
  Claim: given(ClaimLink, ({ id = '', first }) => ({
    claim: view.claim(id),
    told: true,
    anchored: first !== undefined,
  })),
  Section: given(Section, ({ id = '' }) => ({ section: sections.get(id) })),
});
