import type { Position, Positions } from '../positions';
import type { HclBlock, HclBody } from './body';

/** An object as Terraform's JSON syntax has it. It inherits nothing: names are the user's. */
type Members = Record<string, unknown>;

const members = (): Members => Object.create(null) as Members;

/**
 * One document of the files of a folder, which Terraform reads as one module: in the shape of Terraform's JSON syntax, as `cdk.tf.json` has it.
 * Blocks inside resources are lists. A dynamic block is the block that
 * it makes, once, with what it goes through.
 */
export function moduleDocument(bodies: readonly HclBody[], positions: Positions): object {
  const document = members();
  for (const body of bodies) {
    setAttributes(document, body, positions);
    for (const block of body.blocks) {
      addTopBlock(document, block, positions);
    }
  }
  return document;
}

function addTopBlock(document: Members, block: HclBlock, positions: Positions): void {
  const path = [block.type, ...block.labels];
  const name = path.pop()!;
  let parent = document;
  for (const label of path) {
    positions.set(parent, label, block.position);
    const next = parent[label];
    if (typeof next === 'object' && next !== null && !Array.isArray(next)) {
      parent = next as Members;
    } else {
      parent[label] = members();
      parent = parent[label] as Members;
    }
  }
  const known = parent[name];
  if (Array.isArray(known)) {
    pushTo(known, objectOf(block.body, positions), block.position, positions);
  } else if (known === undefined) {
    setMember(parent, name, objectOf(block.body, positions), block.position, positions);
  } else if (block.labels.length === 0 && isDisjoint(known as Members, block.body)) {
    // Several blocks of locals are one.
    fill(known as Members, block.body, positions);
  } else {
    const list: unknown[] = [];
    pushTo(list, known, positions.of(parent, name) ?? block.position, positions);
    pushTo(list, objectOf(block.body, positions), block.position, positions);
    parent[name] = list;
  }
}

function isDisjoint(known: Members, { attributes, blocks }: HclBody): boolean {
  return blocks.length === 0 && !attributes.some(({ name }) => name in known);
}

function objectOf(body: HclBody, positions: Positions): Members {
  const made = members();
  fill(made, body, positions);
  return made;
}

function fill(target: Members, body: HclBody, positions: Positions): void {
  setAttributes(target, body, positions);
  for (const { type, labels, body: inside, position } of body.blocks) {
    const [label] = labels;
    if (type !== 'dynamic' || label === undefined) {
      addBlock(target, [type, ...labels].join('.'), inside, position, positions);
      continue;
    }
    // What it goes through may be addresses too, for the ports of its content.
    const attributes = inside.attributes.filter((each) => each.name === 'for_each');
    for (const { body: content, position: start } of inside.blocks.filter((block) => block.type === 'content')) {
      addBlock(target, label, { ...content, attributes: [...content.attributes, ...attributes] }, start, positions);
    }
  }
}

function setAttributes(target: Members, { attributes }: HclBody, positions: Positions): void {
  for (const { name, value, position } of attributes) {
    setMember(target, name, value, position, positions);
  }
}

function addBlock(target: Members, name: string, body: HclBody, position: Position, positions: Positions): void {
  if (!Array.isArray(target[name])) {
    setMember(target, name, [], position, positions);
  }
  pushTo(target[name] as unknown[], objectOf(body, positions), position, positions);
}

function setMember(target: Members, name: string, value: unknown, position: Position, positions: Positions): void {
  positions.set(target, name, position);
  target[name] = value;
}

function pushTo(list: unknown[], value: unknown, position: Position, positions: Positions): void {
  positions.set(list, list.length, position);
  list.push(value);
}
