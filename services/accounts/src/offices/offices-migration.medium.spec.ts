import { startEarlierDatabase } from '@queqiao/platform/testing';

it('makes an office of each id that a membership named, in its own city, of a kind that nobody has said', async () => {
  const earlier = await startEarlierDatabase('accounts', (name) => name < '20261127170000');
  try {
    const { db } = earlier;
    await db.query(`INSERT INTO user_account (id, login, name, password_hash, must_change_password, version)
      VALUES ('u1', 'u1', 'u1', '', false, 1), ('u2', 'u2', 'u2', '', false, 1)`);
    await db.query(`INSERT INTO membership (user_id, city, role, office) VALUES
      ('u1', '371600', 'liaison-officer', 'beijing'), ('u1', '371600', 'promotion-officer', 'beijing'),
      ('u2', '510100', 'liaison-officer', 'beijing'), ('u2', '371600', 'auditor', NULL), ('u2', '*', 'auditor', 'beijing')`);
    await earlier.migrate();
    const offices = await db.query('SELECT city, id, kind, name_zh FROM office ORDER BY city');
    const beijing = { id: 'beijing', kind: 'other', name_zh: 'beijing' };
    expect(offices.rows).toEqual([
      { city: '371600', ...beijing },
      { city: '510100', ...beijing },
    ]);
    const named = await db.query('SELECT city, office FROM membership WHERE office IS NOT NULL ORDER BY city');
    expect(named.rows.map(({ city }) => city)).toEqual(['371600', '371600', '510100']);
  } finally {
    await earlier.stop();
  }
}, 60_000);
