import assert from 'node:assert/strict';
import { createTabDeck } from '../../../../../../src/editor/webviews/containerPage/tabs/createTabDeck.ts';
import type {
  HostTabContext,
  OpenHostTab,
} from '../../../../../../src/editor/webviews/containerPage/tabs/hostTab.ts';

function setUp() {
  const heard: string[] = [];
  const tab =
    (name: string): OpenHostTab =>
    () => {
      heard.push(`${name} opened`);
      return {
        show: () => void heard.push(`${name} shown`),
        hide: () => void heard.push(`${name} hidden`),
        update: () => void heard.push(`${name} updated`),
        answer: (message) => void heard.push(`${name} asked ${String(message)}`),
        dispose: () => void heard.push(`${name} disposed`),
      };
    };
  const deck = createTabDeck(
    { logs: tab('logs'), stats: tab('stats') },
    () => undefined as unknown as HostTabContext,
  );
  return { deck, heard };
}

describe('the deck of tabs', () => {
  it('opens a tab when it is first shown, and lets only the shown one work', () => {
    const { deck, heard } = setUp();
    deck.show('overview');
    deck.show('logs');
    deck.show('stats');
    deck.show('logs');
    assert.deepEqual(heard, [
      ...['logs opened', 'logs shown', 'logs hidden'],
      ...['stats opened', 'stats shown', 'stats hidden', 'logs shown'],
    ]);
  });

  it('hands messages and changes to the shown tab only', () => {
    const { deck, heard } = setUp();
    deck.show('logs');
    void deck.answer('logs', 'a');
    void deck.answer('stats', 'b');
    deck.update();
    deck.hide();
    void deck.answer('logs', 'c');
    deck.update();
    assert.deepEqual(heard.slice(2), ['logs asked a', 'logs updated', 'logs hidden']);
  });

  it('ends every tab with the page', () => {
    const { deck, heard } = setUp();
    deck.show('logs');
    deck.show('stats');
    deck.dispose();
    assert.deepEqual(heard.slice(-3), ['stats hidden', 'logs disposed', 'stats disposed']);
  });
});
