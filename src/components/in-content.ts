import ClaimLink from './ClaimLink.astro';
import HeadCell from './HeadCell.astro';
import HeadingThree from './HeadingThree.astro';
import HeadingTwo from './HeadingTwo.astro';
import Link from './Link.astro';
import Recorded from './Recorded.astro';
import Ref from './Ref.astro';
import Rule from './Rule.astro';
import SecondReading from './SecondReading.astro';
import Section from './Section.astro';
import Table from './Table.astro';
import Words from './Words.astro';

/** What MDX in content may use, and what its plain links and tables become. */
export const contentComponents = {
  Claim: ClaimLink,
  Recorded,
  Ref,
  Rule,
  Section,
  Words,
  SecondReading,
  a: Link,
  table: Table,
  th: HeadCell,
  h2: HeadingTwo,
  h3: HeadingThree,
};
