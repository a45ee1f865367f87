import type { APIRoute } from 'astro';
import { knowledge } from '../../astro/base.ts';
import { json } from '../../astro/respond.ts';
import { listsOf } from '../../views/lists.ts';

/** Anchors of a list that takes several pages → the page that holds each. */
export const getStaticPaths = () =>
  [...listsOf(knowledge).pages].map(([list, anchors]) => ({
    params: { list: list.replace(/^\/|\/$/g, '') },
    props: { anchors },
  }));

export const GET: APIRoute = ({ props }) =>
  json(Object.fromEntries(props['anchors'] as ReadonlyMap<string, number>));
