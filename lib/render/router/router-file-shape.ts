import { BGP_KEY_PLACE } from '../../model/bgp-key-place';
import { type Kind, linesKind, listOf, objectOf, required, TEXT } from '../../model/shape/kind';
import type { RouterFile, RouterPlaceholder } from './router-file';

/** The files of a router, where a function takes them. Their texts may be edited by hand. */
export const ROUTER_FILES: Kind<readonly RouterFile[]> = listOf(
  objectOf<RouterFile>('a file of renderRouterConfiguration', {
    name: required(TEXT),
    text: required(linesKind()),
    placeholders: required(
      listOf(objectOf<RouterPlaceholder>('a placeholder', { placeholder: required(TEXT), place: required(BGP_KEY_PLACE) })),
    ),
  }),
);
