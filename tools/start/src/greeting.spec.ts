import { greeting } from './greeting.ts';

const api = {
  url: 'http://localhost:4000',
  close: () => Promise.resolve(),
  accounts: [{ username: 'zhang', password: 'secret', role: 'COLLECTOR', office: '宁波' }],
  announcements: ['Demo data: 20 enterprises'],
};

it('shows where to go and with which account', () => {
  const text = greeting(api, '/nowhere', true).join('\n');
  for (const part of ['http://localhost:4000/graphiql', 'zhang', 'secret', '宁波', 'Demo data']) {
    expect(text).toContain(part);
  }
});

it('writes no password into what may become a log', () => {
  expect(greeting(api, '/nowhere', false).join('\n')).not.toContain('secret');
});
