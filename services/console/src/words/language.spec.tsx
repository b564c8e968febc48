import { screen } from '@testing-library/react';
import { show } from '../testing/render';
import { useWords } from './language';

function Author({ id, name }: { id: string; name: string }) {
  return <span data-testid="author">{useWords().authorOf({ id, name })}</span>;
}

it.each([
  ['sample-loader', 'sample-loader', '样例数据', 'Sample data'],
  ['need-expiry', 'need-expiry', '系统', 'The system'],
  ['sample-officer', '示例专员', '示例专员', '示例专员'],
  // An old record that kept a bare name.
  ['王芳', '王芳', '王芳', '王芳'],
])('whoever did something is told as what it is: %s', (id, name, zh, en) => {
  const { unmount } = show(<Author id={id} name={name} />);
  expect(screen.getByTestId('author').textContent).toBe(zh);
  unmount();
  show(<Author id={id} name={name} />, 'en');
  expect(screen.getByTestId('author').textContent).toBe(en);
});
