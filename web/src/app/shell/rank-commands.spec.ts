import { rankCommands } from './rank-commands';

const commands = ['Today', 'Customers', 'New customer', 'New order'].map((words) => ({ words }));

describe('rankCommands', () => {
  it.each([
    ['', ['Today', 'Customers', 'New customer', 'New order']],
    ['cust', ['Customers', 'New customer']],
    ['order new', ['New order']],
    ['NEW', ['New customer', 'New order']],
    ['cheese', []],
  ])('%j finds %j', (text, expected) => {
    expect(rankCommands(commands, text).map(({ words }) => words)).toEqual(expected);
  });
});
