import { fireEvent, screen } from '@testing-library/react';
import { ApiError } from '../api/client';
import { show } from '../testing/render';
import { NoteDialog } from './note-dialog';

const open = (error: Error | null = null) => {
  const sent: string[] = [];
  const send = (note: string) => sent.push(note);
  show(<NoteDialog title="驳回" okText="驳回" close={() => undefined} send={send} isSending={false} error={error} />);
  return sent;
};
const write = (note: string) => fireEvent.change(screen.getByTestId('why'), { target: { value: note } });
const submit = () => fireEvent.click(screen.getByTestId('note-submit'));

describe('a dialog that asks why', () => {
  it('sends nothing without a word, and says that one is missing', () => {
    const sent = open();
    write('   ');
    submit();
    expect(sent).toEqual([]);
    expect(screen.getByRole('alert').textContent).toBe('请填写理由');
  });

  it('sends what was written, without the space around it', () => {
    const sent = open();
    write(' 数据有误 ');
    submit();
    expect(sent).toEqual(['数据有误']);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps what a service refused in sight', () => {
    open(new ApiError(403, { zh: '须由另一人批准', en: 'Somebody else must approve it' }));
    expect(screen.getByTestId('problem').textContent).toBe('须由另一人批准');
  });
});
