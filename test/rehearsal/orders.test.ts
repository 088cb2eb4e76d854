import { type Step, ordersOf } from './orders';

type Graph = Pick<Step<never>, 'name' | 'after' | 'matters'>;

const step = (name: string, ...after: readonly string[]): Graph => ({ name, after, matters: true });

/** All orders that the dependencies allow, by trying everything. */
function everyOrder(steps: readonly Graph[], done: readonly string[] = []): readonly (readonly string[])[] {
  const next = steps.filter(({ name, after }) => !done.includes(name) && after.every((each) => done.includes(each)));
  return done.length === steps.length ? [done] : next.flatMap(({ name }) => everyOrder(steps, [...done, name]));
}

const DIAMOND = [step('a'), step('b', 'a'), step('c', 'a'), step('d', 'b', 'c'), step('e')];

const isBefore = (order: readonly string[], one: string, other: string): boolean => order.indexOf(one) < order.indexOf(other);

test('every order is one that the dependencies allow', () => {
  const allowed = everyOrder(DIAMOND).map((order) => order.join());
  expect(
    ordersOf(DIAMOND)
      .map((order) => order.join())
      .filter((order) => !allowed.includes(order)),
  ).toEqual([]);
});

test('whatever may come before another thing does so in some order', () => {
  const [orders, allowed] = [ordersOf(DIAMOND), everyOrder(DIAMOND)];
  for (const one of 'abcde') {
    for (const other of 'abcde') {
      expect([one, other, orders.some((order) => isBefore(order, one, other))]).toEqual([
        one,
        other,
        allowed.some((order) => isBefore(order, one, other)),
      ]);
    }
  }
});

test('orders that differ in what cannot be refused are one', () => {
  const quiet = DIAMOND.map((each) => ({ ...each, matters: each.name === 'd' }));
  expect(ordersOf(quiet)).toHaveLength(1);
});

test('the orders are the same in every run', () => {
  expect(ordersOf(DIAMOND)).toEqual(ordersOf(DIAMOND));
});

test('steps that wait for each other are refused', () => {
  expect(() => ordersOf([step('a', 'b'), step('b', 'a')])).toThrow(/cycle: .*a, b/);
});

test('a step that waits for nothing known is an error of the rehearsal', () => {
  expect(() => ordersOf([step('a', 'z')])).toThrow('a waits for z, which is no step');
});
